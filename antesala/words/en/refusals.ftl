# One sentence for each refusal of the wire, as in es/refusals.ftl.

-try-again = Please try again.
-tell-support = Tell whoever runs the system.

# The frame
refusal-not_json = The server did not understand this device. { -tell-support }
refusal-malformed = The server did not accept something this device sent. { -tell-support }
refusal-too_many = This device asked too much in a short time. Wait a moment.

# The connection
refusal-hello_first = The connection began wrongly. { -tell-support }
refusal-already_greeted = The connection had already begun. { -tell-support }
refusal-wrong_protocol = This device and the server have different versions. { -tell-support }
refusal-unknown_token = The server does not know this device. It has to be enrolled.
refusal-unknown_code = The enrolment code is wrong or was used already. Ask for a new one.
refusal-unknown_topic = The server does not offer what this device asks for. { -tell-support }

# Permission
refusal-forbidden = This device may not do that.
refusal-not_signed_in = First sign in with your name and PIN.
refusal-wrong_pin = That PIN is not right. Check it and type it again.
refusal-device_away = That device did not answer: it is off or not connected. The code is as good; choose another kiosk or write it down.
refusal-not_printed = The paper did not come out. The code is as good; see to the kiosk, choose another or write the code down.
refusal-no_proof = A proof of wait cannot be signed now. Tell the person in charge of the system.
refusal-weak_pin = That PIN is easily guessed. Choose one that is no series and no repeated digit.
refusal-same_pin = The new PIN is the one you have. Choose another.
refusal-wrong_password = User and password do not go together. Check both and type them again.
refusal-locked_out = Too many tries. Wait a few minutes or ask for a new PIN.
refusal-not_yours = Somebody else has that.

# Unknown names
refusal-unknown_service = That service does not exist any more.
refusal-unknown_class = That class of { -turno } does not exist any more.
refusal-unknown_ticket = That { -turno } does not exist.
refusal-unknown_counter = That { -modulo } does not exist any more.
refusal-unknown_clerk = That person is not on the list any more.
refusal-unknown_device = That device is not enrolled.

# A ticket
refusal-wrong_state = The { -turno } has changed and is not ready for that.
refusal-reserved = That { -turno } is reserved for somebody else.
refusal-not_served_here = That service is not served here.
refusal-no_more_time = More time has been asked for twice already, and cannot be asked for again.
refusal-code_taken = Another ticket of today has that code already.
refusal-wrong_letter = That code begins with the letter of a series, or has no number.
refusal-ticket_aged = That ticket is of a day that has ended.
refusal-wrong_times = Those times cannot be: they have to be in order, of one day, and not later than now.

# A clerk's hands
refusal-ticket_in_hand = First finish with the { -turno } you are serving.
refusal-no_ticket_in_hand = You have no { -turno } in hand.
refusal-attention_open = First register the attention that is open.
refusal-no_attention = No attention is open.
refusal-wrong_step = Not from this step. Take the steps in order.

# A counter
refusal-no_counter = First choose a { -modulo }.
refusal-counter_not_open = The { -modulo } is not open.
refusal-counter_taken = That { -modulo } is taken. Choose another.
refusal-no_common_service = That { -modulo } attends none of your services. Choose another, or have your services changed.

# A hand-over
refusal-clerk_away = That person is not here now.
refusal-same_clerk = You already have that { -turno }.
refusal-no_offer = That hand-over is not pending any more.

# Calling
refusal-punctual_off = This office has no list of punctual taxpayers.
refusal-punctual_none = The list of punctual taxpayers of this year has not been loaded. Tell the person in charge of the system.
refusal-no_taxpayer = That is neither a DNI (8 digits) nor a RUC (11 digits). Check the number on the document and type it again.
refusal-not_punctual = That number is not on the list of punctual taxpayers of this year. The preference stays as it was.
refusal-has_preference = It has a preference already, which it keeps.
refusal-too_many_numbers = Many numbers have been looked up here. Try again in half a minute.
refusal-phone_tickets_off = This office gives no tickets by phone. Take one at the kiosk.
refusal-phone_has_ticket = This phone already has a ticket.
refusal-hour_full = All phone tickets of this hour have been given. Take one at the kiosk, or try again in the next hour.
refusal-wrong_presence_code = That is not the code on the screens. Look at it again and type it.
refusal-help_taken = Somebody else is already on the way to help.
refusal-nobody_waits = Nobody waits whom you could serve.

# Oversight
refusal-counter_empty = No one sits at that { -modulo }.
refusal-counter_changed = Something changed at that { -modulo } while you decided. See who sits there now, and with whom.
refusal-tickets_stopped = No more { -turno(form: "many") } are given for this service today.
refusal-tickets_allowed = This service still gives { -turno(form: "many") }.
refusal-same_service = That { -turno } waits for that service already.
refusal-notice_shown = A colleague's notice is on the displays. Remove it before you show another.
refusal-displays_muted = A colleague has silenced the displays. Let them be heard before you choose another hour.
refusal-not_muted = The displays are not silent.
refusal-no_notice = There is no notice on the displays.
refusal-wrong_hour = That hour has passed today. Write a later one.
refusal-kiosk_out = This machine is out of service.
refusal-kiosk_in_service = That kiosk is in service.
refusal-suspended = That person is suspended and cannot sign in.
refusal-not_suspended = That person is not suspended.
refusal-day_open = The day is not closed.
refusal-day_over = That day cannot be reopened any more: another has begun, or something that its { -turno(form: "many") } need is gone.

# The office
refusal-people_inside = People are still being served.
refusal-service_in_use = People wait for a service that would be removed.
refusal-counter_in_use = A { -modulo } that would be removed is open.
refusal-clerk_in_use = A person who would be removed is at work.
refusal-catalogue_invalid = The office file has errors.
refusal-wrong_day = The clock does not show that day, or shows one too long ago.
refusal-closed = The office is closed at this hour.

# The machine
refusal-fault = The server could not do that. Tell whoever runs the system.
refusal-store_unavailable = The server could not save. { -try-again }
refusal-id_reused = The server received two wishes with the same number. { -try-again }
refusal-nothing_to_undo = There is nothing to undo: it can be done for ten seconds only.
refusal-unknown_pause = The office no longer has that reason for a pause. Choose another one.

# A petition
refusal-unknown_petition = There is no such request. Check its folio.
refusal-unknown_unit = That unit does not exist any more. Choose another one.
refusal-petition_state = The request is no longer in a state that allows this step.
refusal-petition_changed = A colleague did something with this request while you were writing. Read it before you go on.
refusal-no_extension = The law does not let this answer be put off, or the extension has been used or comes too late.
refusal-wrong_date = That date does not work: it is before today or after the last day allowed.
refusal-words_missing = Words are missing: write the text or the reason.
refusal-words_long = The text is too long. Shorten it or attach a document.
refusal-official_book = This kind is written in the country's official book, and not here.

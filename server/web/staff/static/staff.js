// What a staff page does by itself: the clock, the line that says whether it is live, and the two
// buttons that need a script. Everything else works without one.
"use strict";

(() => {
  const clock = document.getElementById("clock");
  const link = document.getElementById("link");

  // The server's hour, counted on from when the page was made: the machine's own may be wrong.
  if (clock && clock.dataset.second) {
    const first = Number(clock.dataset.second) - performance.now() / 1000;
    const tell = () => {
      const minute = Math.floor((first + performance.now() / 1000) / 60) % 1440;
      const said = clock.textContent.replace(/\d+([:h.])\d\d/, (_, sign) =>
        `${Math.floor(minute / 60)}${sign}${String(minute % 60).padStart(2, "0")}`);
      if (said !== clock.textContent) clock.textContent = said;
    };
    setInterval(tell, 1000);
  }

  // A live page that has lost its stream says since when what it shows is true.
  const lost = () => {
    if (!link || document.body.dataset.link === "off") return;
    document.body.dataset.link = "off";
    const said = link.querySelector(".off");
    said.textContent = said.dataset.said.replace("…", clock ? clock.textContent : "");
    document.querySelectorAll("[data-needs-link]").forEach((each) => { each.disabled = true; });
  };
  const found = () => {
    if (!link || document.body.dataset.link !== "off") return;
    delete document.body.dataset.link;
    link.querySelector(".off").textContent = "";
    document.querySelectorAll("[data-needs-link]").forEach((each) => { each.disabled = false; });
  };
  document.addEventListener("htmx:sseOpen", found);
  document.addEventListener("htmx:sseError", lost);

  // A person who leaves is not led back: the end of the session is what they asked for.
  let isLeaving = false;
  document.addEventListener("submit", (event) => {
    if (!event.target.getAttribute("action").endsWith("sign-out")) return;
    isLeaving = true;
    document.querySelectorAll("[hx-trigger='sse:gone']").forEach((each) => { each.remove(); });
  });

  // Where it was lost because the session has ended, the sign-in comes, and leads back here.
  document.addEventListener("htmx:sseError", () => {
    if (isLeaving) return;
    fetch(location.href, { method: "HEAD", redirect: "manual" })
      .then((answer) => { if (answer.type === "opaqueredirect") location.reload(); })
      .catch(() => {});
  });
  window.addEventListener("offline", lost);

  // Fields that a person has filled in, until the page is left.
  const ANSWERS = new Set(["value", "checked", "selected"]);
  const typed = new WeakSet();
  document.addEventListener("input", (event) => { typed.add(event.target); });
  const isTyped = (node) => typed.has(node.closest("select") || node) || node.name === "seen";

  // An update leaves the field alone that a person is typing in.
  // A list that a person has opened stays open, whatever the server's picture of it.
  if (window.Idiomorph) {
    Idiomorph.defaults.ignoreActiveValue = true;
    Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, node) =>
      !(name === "open" && node.tagName === "DETAILS") && !(ANSWERS.has(name) && isTyped(node));
  }

  // What a person reads of a list stays where it is while lines come or go above it. Not every browser
  // sees to that by itself, so the style leaves it to this.
  let read = null;
  document.addEventListener("htmx:sseBeforeMessage", () => {
    const rows = scrollY > 0 ? [...document.querySelectorAll("#part tr[id]")] : [];
    const row = rows.find((each) => each.getBoundingClientRect().bottom > 0);
    read = row ? { id: row.id, top: row.getBoundingClientRect().top } : null;
  });
  document.addEventListener("htmx:sseMessage", () => {
    const row = read && document.getElementById(read.id);
    if (row) scrollBy({ top: row.getBoundingClientRect().top - read.top, behavior: "instant" });
  });

  // Another office file was loaded: the page fetches itself, and only the differences are put in
  // place. What its author has typed or chosen stays, and so does the state that a form was made of.
  const follow = async () => {
    const { office, officeAt } = document.body.dataset;
    if (!office || document.hidden || !window.Idiomorph) return;
    const head = await fetch(officeAt, { method: "HEAD", redirect: "manual" });
    const now = (head.headers.get("ETag") || "").replaceAll('"', "");
    if (!head.ok || !now || now === office) return;
    const answer = await fetch(location.href, { redirect: "manual" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Of an active field nothing is changed; a list may still get new choices.
    const ignoreActiveValue = document.activeElement?.tagName !== "SELECT";
    for (const part of [".bar", ".main"]) {
      Idiomorph.morph(
        document.querySelector(part), page.querySelector(part), { ignoreActiveValue });
    }
    document.title = page.title;
    document.body.dataset.office = now;
    window.htmx.process(document.querySelector(".main"));
  };
  const look = () => { follow().catch(() => {}); };
  setInterval(look, 10000);
  document.addEventListener("visibilitychange", look);

  // The password, shown while its button is pressed in.
  document.querySelectorAll("button.show").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const isShown = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isShown));
      button.getAttribute("aria-controls").split(" ").forEach((id) => {
        document.getElementById(id).type = isShown ? "text" : "password";
      });
    });
  });

  document.querySelectorAll("button.print").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  // A text that is read only, to be put into another program.
  document.querySelectorAll("button.copy").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const field = document.getElementById(button.getAttribute("aria-controls"));
      field.select();
      // An address without TLS has no clipboard of its own.
      const done = () => { button.querySelector("span").textContent = button.dataset.done; };
      if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(done, () => {});
      else if (document.execCommand("copy")) done();
    });
  });

  // What is being written about a petition stays in this tab until it has been sent, also while its
  // author looks at another page. It ends with the tab, and with the session.
  const SENT = "draft sent";
  const kept = sessionStorage.getItem(SENT);
  if (kept) {
    sessionStorage.removeItem(SENT);
    if (document.querySelector(".note:not(.not)")) sessionStorage.removeItem(kept);
  }
  document.querySelectorAll("textarea[data-draft]").forEach((field) => {
    const key = `draft ${field.dataset.draft}`;
    const said = document.getElementById("draft");
    const tell = (hour) => { said.textContent = said.dataset.said.replace("…", hour); };
    const before = JSON.parse(sessionStorage.getItem(key) || "null");
    if (before && !field.value) {
      field.value = before.text;
      typed.add(field);
      tell(before.hour);
    }
    let due = 0;
    field.addEventListener("input", () => {
      clearTimeout(due);
      due = setTimeout(() => {
        const hour = clock ? clock.textContent : "";
        sessionStorage.setItem(key, JSON.stringify({ text: field.value, hour }));
        tell(hour);
      }, 500);
    });
    field.form.addEventListener("submit", () => {
      clearTimeout(due);
      sessionStorage.setItem(key, JSON.stringify({ text: field.value, hour: clock ? clock.textContent : "" }));
      sessionStorage.setItem(SENT, key);
    });
  });
  document.querySelectorAll("form[action$='sign-out']").forEach((form) => {
    form.addEventListener("submit", () => { sessionStorage.clear(); });
  });

  // An answer is sent by the keyboard from where it is written.
  document.querySelectorAll(".answer textarea").forEach((field) => {
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.ctrlKey) field.form.requestSubmit();
    });
  });

  // A form is sent once, however often its button is pressed.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; });
  });
})();

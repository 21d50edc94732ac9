// Keeps a ticket's page up to date, and signals the call to a person who asked for it. The server
// sends finished sentences and drawn parts; the script makes no decisions.
"use strict";

const page = document.body;
const ticket = document.getElementById("ticket");
const fresh = document.getElementById("fresh");
const asking = document.getElementById("asking");
const notify = document.getElementById("notify");
const notifying = document.getElementById("notifying");
const AGAIN_AFTER = 20000;
// The server sends a sign of life regularly. A network may fall silent without closing: then
// the browser believes for minutes that it is connected.
const SIGN = Number(page.dataset.sign) * 1000;
const SILENCE = 3 * SIGN;

let sound = null;
let isAllowed = false;
let source = null;
let heard = Date.now();
let watch = 0;

function show(event) {
  const said = JSON.parse(event.data);
  // Another name, accent or language of the office, from a file just loaded.
  if (said.look !== page.dataset.look) {
    location.reload();
    return;
  }
  // A presence that was confirmed by mistake and taken back: the page needs its form again.
  if (said.state === "announced" && !document.getElementById("arrive")) {
    location.reload();
    return;
  }
  page.classList.remove("lost");
  fresh.textContent = said.fresh;
  fresh.dataset.stale = said.stale;
  if (!said.html) return;
  const isCalledNow = said.state === "called" && page.dataset.state !== "called";
  const isNew = said.title !== document.title || said.state !== page.dataset.state;
  keepingFocus(() => {
    ticket.innerHTML = said.html;
    asking.innerHTML = said.acts || "";
    document.getElementById("below").innerHTML = said.below || "";
  });
  page.dataset.state = said.state;
  document.getElementById("way-out").hidden = !["announced", "waiting"].includes(said.state);
  document.title = said.title;
  if (isNew) say(said);
  if (isCalledNow) alarm();
  if (said.is_over) end();
}

// A person who goes by keys stays at the button that they have reached, though the page is new.
function keepingFocus(change) {
  const name = (each) => [each.tagName, each.id, each.form?.action, each.href, each.textContent.trim()].join();
  const had = document.activeElement;
  const sought = name(had);
  change();
  if (had.isConnected) return;
  const twin = [...document.querySelectorAll("a, button, input, summary")].find((each) => name(each) === sought);
  if (twin) twin.focus({ preventScroll: true });
}

function say(said) {
  const isUrgent = said.state === "called";
  document.getElementById("urgent").textContent = isUrgent ? said.said : "";
  document.getElementById("polite").textContent = isUrgent ? "" : said.said;
}

function lose() {
  page.classList.add("lost");
  fresh.textContent = fresh.dataset.stale;
}

function fail() {
  lose();
  // Refused, not interrupted: the browser will not try again by itself.
  if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), AGAIN_AFTER);
}

function open() {
  if (source) source.close();
  source = new EventSource(page.dataset.events);
  source.addEventListener("page", show);
  source.addEventListener("fresh", show);
  source.addEventListener("error", fail);
}

// Time since the last sign, also while the telephone slept; less if the clock was set back.
function listen() {
  const silent = Math.abs(Date.now() - heard);
  if (silent > SILENCE) {
    lose();
    heard = Date.now();
    open();
  }
}

// Back from sleep, from another page or from a place without network: the page may be old.
function wake() {
  if (document.visibilityState === "hidden" || page.dataset.over === "1") return;
  if (Math.abs(Date.now() - heard) > SILENCE) lose();
  if (Math.abs(Date.now() - heard) > SIGN || page.classList.contains("lost")) open();
}

function end() {
  page.dataset.over = "1";
  clearInterval(watch);
  source.close();
  notify.hidden = true;
  notifying.hidden = true;
}

// Two tones, the second lower, as the hall's chime; and a shake where the telephone can.
function alarm() {
  scrollTo(0, 0);
  if (!isAllowed) return;
  if (navigator.vibrate) navigator.vibrate([400, 200, 400, 200, 800]);
  if (sound) [[880, 0], [660, 0.45]].forEach(([pitch, start]) => chime(pitch, start));
}

function chime(pitch, start) {
  const tone = sound.createOscillator();
  const volume = sound.createGain();
  const from = sound.currentTime + start;
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.4, from);
  volume.gain.exponentialRampToValueAtTime(0.001, from + 0.9);
  tone.connect(volume).connect(sound.destination);
  tone.start(from);
  tone.stop(from + 1);
}

// A browser lets a page sound, shake or stay awake only after a touch that asks for it.
function allow() {
  isAllowed = true;
  const Sound = window.AudioContext || window.webkitAudioContext;
  if (Sound) sound = new Sound();
  if (navigator.vibrate) navigator.vibrate(100);
  notify.hidden = true;
  notifying.hidden = false;
  document.getElementById("polite").textContent = notify.dataset.done;
  stayAwake();
}

function stayAwake() {
  if (isAllowed && navigator.wakeLock && document.visibilityState === "visible") {
    navigator.wakeLock.request("screen").catch(() => {});
  }
}

// Sent beside the page, which keeps its leave to sound; the stream shows what has become of it.
function ask(event) {
  event.preventDefault();
  const buttons = asking.querySelectorAll("button");
  const pressed = event.submitter || buttons[0];
  buttons.forEach((button) => { button.disabled = true; });
  const body = new URLSearchParams({ act: pressed.value });
  fetch(asking.action, { method: "POST", body, redirect: "manual", cache: "no-store" })
    .then((answer) => { if (answer.type !== "opaqueredirect") throw new Error("refused"); })
    .catch(() => unsent(asking.dataset.unsent))
    .finally(() => buttons.forEach((button) => { button.disabled = false; }));
}

function unsent(words) {
  let told = document.getElementById("unsent");
  if (!told) {
    told = document.createElement("p");
    told.id = "unsent";
    told.className = "fault";
    told.setAttribute("role", "alert");
    asking.prepend(told);
  }
  told.textContent = words;
}

if (page.dataset.over !== "1" && window.EventSource) {
  open();
  watch = setInterval(listen, SIGN / 2);
  notify.addEventListener("click", allow);
  asking.addEventListener("submit", ask);
  document.addEventListener("visibilitychange", stayAwake);
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("pageshow", wake);
  window.addEventListener("online", wake);
  window.addEventListener("offline", lose);
  notify.hidden = false;
}

// Keeps a display in a browser: shows the pictures that the server draws, plays what it says, and
// tells when it is not heard. Which calls are shown and said, and when, the server decides.
"use strict";

const page = document.body, wall = document.getElementById("wall"), touch = document.getElementById("touch");
const SILENT = 25000, DRAWN = 3000, MOST = 30000, REMEMBERED = 24, TOUCH = 30000;
const STORE = `antesala ${location.pathname}`;

let source = null, shown = null, sign = null, heardAt = performance.now(), tries = 0;
const playing = new Set();
let lost = false, over = "", audio = null, ends = 0, reopening = 0;

// What this display has announced, so that nothing is said twice after either side was away.
function remembered() {
  try { return JSON.parse(localStorage.getItem(STORE)); } catch { return null; }
}

function remember(call) {
  const calls = (remembered() || []).filter((each) => each !== call);
  if (call) calls.push(call);
  try { localStorage.setItem(STORE, JSON.stringify(calls.slice(-REMEMBERED))); } catch { /* none kept */ }
}

function canSound() { return audio !== null && audio.state === "running"; }

function address(name, values) {
  const asked = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(values)) asked.set(key, value);
  return `${page.dataset.at}/${name}?${asked}`;
}

function open() {
  clearTimeout(reopening);
  if (source) source.close();
  const seen = {
    width: innerWidth, height: innerHeight, ratio: devicePixelRatio,
    sound: canSound() ? 1 : 0, clock: Math.round(Date.now() / 1000),
  };
  const calls = remembered();
  if (calls) seen.heard = calls.join(",");
  const mine = source = new EventSource(address("stream", seen));
  const on = (kind, act) => mine.addEventListener(kind, (event) => {
    heardAt = performance.now();
    act(JSON.parse(event.data));
  });
  on("look", (said) => { if (said.look !== page.dataset.look) reload(); });
  on("picture", (said) => { shown = said; tries = 0; over = ""; show(); });
  on("fresh", (said) => { sign = { ...said, at: Date.now() }; tries = 0; });
  on("say", say);
  on("hush", hush);
  on("end", (said) => { over = said.why; if (over === "reload") reload(); if (over === "revoked") tries = 9; });
  mine.onerror = () => { if (mine === source) again(); };
}

// With back-off, so that a hall of screens does not storm a server that comes back.
function again() {
  source.close();
  clearTimeout(reopening);
  if (over === "elsewhere") return lose();
  const wait = Math.min(MOST, 500 * 2 ** tries) * (0.75 + Math.random() / 2);
  tries += 1;
  setTimeout(() => { if (performance.now() - heardAt >= DRAWN) lose(); }, DRAWN);
  reopening = setTimeout(open, wait);
}

// Only once the server answers: a browser's own page of errors never comes back by itself.
async function reload() {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (answer.ok) return location.reload();
  } catch { /* not yet */ }
  setTimeout(reload, 2000);
}

function show() {
  lost = false;
  page.classList.remove("another-day");
  if (shown.calls.length && touch.open) touch.close();
  Idiomorph.morph(wall, shown.now, { morphStyle: "innerHTML" });
  for (const video of wall.querySelectorAll("video")) run(video);
}

// Without sound, whatever is in it; and still while a call is new.
function run(video) {
  video.muted = true;
  if (video.dataset.still) video.pause();
  else video.play().catch(() => { /* a browser that plays none shows its first picture */ });
}

// The same picture as the server drew it for this case; only the hours are ours to know.
function lose() {
  if (!shown || lost || over === "revoked") return;
  lost = true;
  Idiomorph.morph(wall, shown.lost, { morphStyle: "innerHTML" });
  if (sign) for (const line of wall.querySelectorAll(".headline, li")) line.textContent = line.textContent.replace(shown.hour, sign.hour);
  tick();
}

function tick() {
  if (!lost && performance.now() - heardAt > SILENT) { lose(); open(); }
  if (!lost || !sign) return;
  const minutes = Math.floor(sign.minutes + (Date.now() - sign.at) / 60000), clock = wall.querySelector(".clock");
  page.classList.toggle("another-day", minutes >= 1440);
  const two = (value) => String(value).padStart(2, "0");
  if (clock) clock.textContent = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

async function say(said) {
  remember(said.call);
  if (!said.key || !canSound()) return;
  const answer = await fetch(`${page.dataset.at}/voice/${said.key}.wav`);
  if (!answer.ok) return;
  const sound = audio.createBufferSource();
  sound.buffer = await audio.decodeAudioData(await answer.arrayBuffer());
  sound.connect(audio.destination);
  // Strictly one after another.
  const begin = Math.max(audio.currentTime, ends);
  ends = begin + sound.buffer.duration;
  playing.add(sound);
  sound.onended = () => { playing.delete(sound); sound.disconnect(); };
  sound.start(begin);
}

function hush() {
  for (const sound of playing) sound.stop();
  ends = 0;
}

// A browser may want a touch before it makes a sound. Calls do not wait for that.
async function awake() {
  if (audio && audio.state !== "running") await audio.resume();
  if (touch.open) touch.close();
  keep();
}

async function keep() {
  try { await navigator.wakeLock.request("screen"); } catch { /* no such lock here: the manual says what to do */ }
}

function listen() {
  if (page.dataset.sounds !== "1" || !window.AudioContext) return;
  audio = new AudioContext({ latencyHint: "interactive" });
  audio.onstatechange = () => { if (source) open(); };
  setTimeout(() => {
    if (audio.state === "running" || !shown || shown.calls.length || lost) return;
    touch.showModal();
    setTimeout(() => { if (touch.open) touch.close(); }, TOUCH);
  }, 800);
}

for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, awake);
let sizing = 0;
addEventListener("resize", () => { clearTimeout(sizing); sizing = setTimeout(open, 200); });
addEventListener("online", open);
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") keep(); });
listen();
open();
keep();
setInterval(tick, 1000);

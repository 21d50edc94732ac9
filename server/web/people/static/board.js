// Keeps the board up to date, and says so if it cannot. The server sends its parts drawn. Where it
// sends none, because too many listen already, the page asks for itself. A page that only reloads
// itself stops on a network that has fallen silent, and looks as if it were current.
"use strict";

const page = document.body;
const SIGN = Number(page.dataset.sign) * 1000;
const SILENCE = 3 * SIGN;

let heard = Date.now();
let asking = null;
let source = null;

function lose() {
  const fresh = document.getElementById("fresh");
  page.classList.add("lost");
  fresh.textContent = fresh.dataset.stale;
}

function hear() {
  heard = Date.now();
  page.classList.remove("lost");
}

// Another name, accent, crest or language of the office, from a file just loaded.
function isOther(look) {
  if (look === page.dataset.look) return false;
  location.reload();
  return true;
}

function show(event) {
  const said = JSON.parse(event.data);
  if (isOther(said.look)) return;
  const fresh = document.getElementById("fresh");
  fresh.textContent = said.fresh;
  fresh.dataset.stale = said.stale;
  if (said.html) document.getElementById("calls").innerHTML = said.html;
  hear();
}

async function renew() {
  if (asking) asking.abort();
  const mine = asking = new AbortController();
  const limit = setTimeout(() => mine.abort(), SIGN);
  try {
    const answer = await fetch(location.href, { cache: "no-store", signal: mine.signal });
    if (!answer.ok) throw new Error(answer.statusText);
    const other = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (isOther(other.body.dataset.look)) return;
    document.querySelector("main").innerHTML = other.querySelector("main").innerHTML;
    hear();
  } catch {
    if (Math.abs(Date.now() - heard) > SILENCE) lose();
  } finally {
    clearTimeout(limit);
  }
}

function open() {
  if (!window.EventSource) return;
  if (source) source.close();
  source = new EventSource(page.dataset.events);
  source.addEventListener("page", show);
  source.addEventListener("fresh", show);
}

// A stream that has just spoken needs no question. One that was refused, or has fallen silent, is
// opened anew beside it.
function watch() {
  const isSilent = Math.abs(Date.now() - heard) > SIGN;
  if (source && source.readyState === EventSource.OPEN && !isSilent) return;
  renew();
  if (!source || source.readyState === EventSource.CLOSED || Math.abs(Date.now() - heard) > SILENCE) open();
}

// Back from sleep, from another page or from a place without network: what stands here may be old.
function wake() {
  if (document.visibilityState === "hidden") return;
  if (Math.abs(Date.now() - heard) > SILENCE) lose();
  renew();
  open();
}

open();
setInterval(watch, SIGN);
document.addEventListener("visibilitychange", wake);
window.addEventListener("pageshow", (event) => { if (event.persisted) wake(); });
window.addEventListener("online", wake);
window.addEventListener("offline", lose);

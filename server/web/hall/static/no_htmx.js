// Idiomorph, as its makers release it, tells htmx of itself, which this page does without.
"use strict";
window.htmx = { defineExtension() {} };

/** Style of a page that is read on a screen, light or dark, and printed. */
export const PAGE_STYLE = `:root {
	color-scheme: light dark;
	font: 16px/1.5 system-ui, sans-serif;
	color: light-dark(#1e1f21, #e2e3e5);
	background: light-dark(#fff, #1b1c1e);
}
main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, li, td { unicode-bidi: plaintext; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h2 { margin-top: 2rem; padding-top: 0.75rem; border-top: 1px solid light-dark(#d5d7db, #44474c); }
a { color: light-dark(#0b57c2, #8ab4f8); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.375rem 0.5rem; border: 1px solid light-dark(#d5d7db, #44474c); text-align: start; vertical-align: top; }
th { background: light-dark(#f3f4f6, #2a2c2f); }
tr { break-inside: avoid; }
code { font-family: ui-monospace, monospace; }
.good { color: light-dark(#1a6b35, #7fd19b); }
.warn { color: light-dark(#8a5300, #f0b95c); }
.bad { color: light-dark(#b3261e, #f5a19b); }
@media print {
	:root { color-scheme: light; font-size: 11pt; }
	main { max-width: none; padding: 0; }
	thead { display: table-header-group; }
}`;

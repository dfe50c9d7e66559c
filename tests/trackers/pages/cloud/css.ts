/** The look of the Jira Cloud stand-in: plain rules on a handful of tokens, light and dark. */
export const CLOUD_CSS = `
:root { --ds-surface: #ffffff; --ds-surface-sunken: #f7f8f9; --ds-surface-overlay: #ffffff; --ds-text: #172b4d;
	--ds-text-subtle: #44546f; --ds-border: #dcdfe4; --ds-link: #0c66e4; --ds-brand: #0c66e4; --ds-brand-text: #ffffff;
	--ds-neutral: #f1f2f4; --lozenge-new: #dcdfe4; --lozenge-indeterminate: #cce0ff; --lozenge-done: #baf3db;
	--lozenge-text: #172b4d; color-scheme: light; }
html[data-color-mode=dark] { --ds-surface: #1d2125; --ds-surface-sunken: #161a1d; --ds-surface-overlay: #282e33;
	--ds-text: #c7d1db; --ds-text-subtle: #9fadbc; --ds-border: #38414a; --ds-link: #579dff; --ds-brand: #579dff;
	--ds-brand-text: #1d2125; --ds-neutral: #22272b; --lozenge-new: #454f59; --lozenge-indeterminate: #09326c;
	--lozenge-done: #164b35; --lozenge-text: #dee4ea; color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ds-surface); color: var(--ds-text);
	font: 14px/20px ui-sans-serif, 'Segoe UI', Roboto, Ubuntu, 'Noto Sans', sans-serif; }
a { color: var(--ds-link); text-decoration: none; } a:hover { text-decoration: underline; }
h1 { font-size: 24px; line-height: 28px; font-weight: 600; margin: 0 0 16px; overflow-wrap: anywhere; }
h2 { font-size: 14px; line-height: 20px; margin: 24px 0 8px; }
button { font: inherit; color: inherit; background: var(--ds-neutral); border: 0; border-radius: 3px; padding: 6px 12px; cursor: pointer; }
button.primary { background: var(--ds-brand); color: var(--ds-brand-text); font-weight: 500; }
button.subtle { background: none; } button.on { outline: 2px solid var(--ds-brand); }
input, textarea { font: inherit; color: inherit; background: var(--ds-surface); border: 1px solid var(--ds-border); border-radius: 3px; padding: 6px 10px; }
.topbar { height: 56px; display: flex; align-items: center; gap: 16px; padding: 0 16px; border-bottom: 1px solid var(--ds-border);
	position: sticky; top: 0; background: var(--ds-surface); z-index: 5; }
.topbar .brand { font-weight: 700; color: var(--ds-text); display: flex; gap: 8px; align-items: center; }
.topbar .brand::before { content: ''; width: 20px; height: 20px; border-radius: 5px; background: linear-gradient(135deg, #1868db, #82b536); }
.topbar input { flex: 1; max-width: 640px; margin: 0 auto; }
.avatar { flex: none; width: 28px; height: 28px; border-radius: 50%; background: #6e5dc6; color: #fff; display: inline-grid; place-items: center; font-size: 11px; font-weight: 600; }
.layout { display: flex; align-items: stretch; min-height: calc(100vh - 56px); }
.sidebar { width: 232px; flex: none; padding: 16px 12px; border-right: 1px solid var(--ds-border); background: var(--ds-surface); }
.sidebar a { display: block; padding: 6px 8px; border-radius: 3px; color: var(--ds-text-subtle); }
.sidebar a:hover { background: var(--ds-neutral); text-decoration: none; }
.sidebar h2 { font-size: 12px; color: var(--ds-text-subtle); padding: 0 8px; margin: 16px 0 4px; }
#page-main { flex: 1; min-width: 0; padding: 24px 32px; } #page-panel:empty { display: none; }
.crumbs ol { display: flex; flex-wrap: wrap; list-style: none; padding: 0; margin: 0; gap: 4px; }
.crumbs li { display: flex; align-items: center; } .crumbs li + li::before { content: '/'; margin-right: 4px; color: var(--ds-text-subtle); }
.crumbs a { color: var(--ds-text-subtle); padding: 0 4px; }
#jira-issue-header { display: flex; justify-content: space-between; align-items: center; margin-bottom: 16px; gap: 8px; }
.type { flex: none; width: 16px; height: 16px; padding: 0; border-radius: 3px; background: #4bade8; } .type-Epic { background: #904ee2; }
.type-Story { background: #63ba3c; } .type-Bug { background: #e5493a; } .type-Initiative { background: #ff8b00; }
.columns { display: flex; gap: 32px; align-items: flex-start; } .columns > .left { flex: 1; min-width: 0; }
.columns > .right { width: 400px; flex: none; }
section.modal .columns > .right { width: 270px; } .preview #jira-issue-header { align-items: flex-start; } .preview #jira-issue-header > div { display: flex; } .preview .columns { display: block; } .preview .columns > .right { width: auto; margin-top: 16px; }
.description p { margin: 0 0 12px; } .description ul { margin: 0 0 12px; padding-left: 24px; }
.muted { color: var(--ds-text-subtle); }
.lozenge { background: var(--lozenge-new); color: var(--lozenge-text); border-radius: 3px; padding: 0 6px; font-size: 11px; line-height: 18px;
	font-weight: 700; text-transform: uppercase; white-space: nowrap; }
.lozenge.indeterminate { background: var(--lozenge-indeterminate); } .lozenge.done { background: var(--lozenge-done); }
.status { background: var(--lozenge-new); color: var(--lozenge-text); font-weight: 500; } .status.indeterminate { background: var(--lozenge-indeterminate); }
.status.done { background: var(--lozenge-done); }
.details { border: 1px solid var(--ds-border); border-radius: 4px; margin: 12px 0; } .details h2 { margin: 0; padding: 12px 16px; border-bottom: 1px solid var(--ds-border); }
.field { display: flex; padding: 8px 16px; gap: 8px; } .field > .label { width: 36%; flex: none; font-size: 12px; font-weight: 600; color: var(--ds-text-subtle); }
.field > .value { min-width: 0; overflow-wrap: anywhere; } .tag { display: inline-block; background: var(--ds-neutral); border-radius: 3px; padding: 0 6px; margin: 0 4px 4px 0; }
.footnote { font-size: 12px; color: var(--ds-text-subtle); padding: 0 16px; }
.rows { border: 1px solid var(--ds-border); border-radius: 4px; margin: 0; padding: 0; list-style: none; }
.row { display: flex; gap: 12px; align-items: center; padding: 8px 12px; } .row + .row { border-top: 1px solid var(--ds-border); }
.row > .grow { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .row > a { white-space: nowrap; min-width: 60px; }
.comment { display: flex; gap: 12px; margin: 12px 0; } .comment textarea, .comment .grow { flex: 1; }
.board-head { display: flex; gap: 12px; align-items: center; margin-bottom: 16px; } .board-head h1 { margin: 0; flex: 1; }
.board { display: flex; gap: 12px; align-items: flex-start; } .lane { flex: 1; min-width: 0; background: var(--ds-surface-sunken); border-radius: 6px; padding: 8px; }
.lane h2 { margin: 4px 8px 8px; font-size: 12px; color: var(--ds-text-subtle); }
.card { background: var(--ds-surface-overlay); border-radius: 4px; box-shadow: 0 1px 1px #091e4240, 0 0 1px #091e424f; padding: 12px; margin-bottom: 6px; cursor: pointer; }
.card p { margin: 0 0 8px; overflow-wrap: anywhere; } .card-foot { display: flex; align-items: center; gap: 6px; font-size: 12px; }
.blanket { position: fixed; inset: 0; background: #091e427d; z-index: 20; }
.positioner { position: fixed; inset: 40px 0; z-index: 21; display: flex; justify-content: center; pointer-events: none; }
section.modal { width: min(1100px, calc(100vw - 80px)); background: var(--ds-surface-overlay); border-radius: 6px; padding: 20px 24px; overflow: auto;
	pointer-events: auto; outline: none; }
#page-panel { width: 400px; flex: none; border-left: 1px solid var(--ds-border); background: var(--ds-surface-overlay); }
.preview { width: 400px; padding: 12px 16px; position: sticky; top: 56px; max-height: calc(100vh - 56px); overflow: auto; }
.preview-header { display: flex; gap: 8px; align-items: center; justify-content: flex-end; margin-bottom: 8px; } .preview-header a { margin-right: auto; }
.skeleton { padding: 8px; } .skeleton-bar { height: 24px; border-radius: 4px; background: var(--ds-neutral); margin: 16px 0; }
.small-dialog { position: fixed; top: 80px; left: 50%; translate: -50%; width: 420px; background: var(--ds-surface-overlay); border: 1px solid var(--ds-border);
	border-radius: 6px; padding: 20px; z-index: 30; display: grid; gap: 12px; box-shadow: 0 8px 24px #091e4240; } .small-dialog h2 { margin: 0; font-size: 18px; }
.progress { width: 100%; height: 8px; border: 0; border-radius: 4px; appearance: none; background: var(--ds-neutral); overflow: hidden; }
.progress::-webkit-progress-bar { background: var(--ds-neutral); } .progress::-webkit-progress-value { background: #22a06b; } .progress::-moz-progress-bar { background: #22a06b; } .facts { display: flex; gap: 24px; margin-bottom: 16px; }
.center { max-width: 440px; margin: 12vh auto; text-align: center; }
`;

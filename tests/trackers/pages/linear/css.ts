/** The look of the Linear stand-in: small type, thin lines, one accent; light and dark. */
export const LINEAR_CSS = `
:root { --bg: #fbfbfb; --panel: #ffffff; --text: #1b1b1f; --subtle: #6f6e77; --line: #e6e6e8; --hover: #f1f1f3; --accent: #5e6ad2; color-scheme: light; }
html[data-theme=dark] { --bg: #090909; --panel: #101012; --text: #e3e4e8; --subtle: #96979e; --line: #232326; --hover: #1a1a1d; --accent: #7c87e8; color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 13px/20px 'Inter Variable', Inter, 'Segoe UI', Roboto, Ubuntu, 'Noto Sans', sans-serif; }
a { color: inherit; text-decoration: none; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 4px 8px; border-radius: 5px; cursor: pointer; } button:hover { background: var(--hover); }
input, textarea { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 6px 10px; }
.app { display: flex; min-height: 100vh; } .nav { width: 220px; flex: none; padding: 12px; display: flex; flex-direction: column; gap: 1px; }
.nav a { padding: 4px 8px; border-radius: 5px; color: var(--subtle); } .nav a:hover { background: var(--hover); } .nav b { padding: 4px 8px 12px; } .nav h2 { font-size: 11px; color: var(--subtle); margin: 14px 8px 4px; font-weight: 500; }
.nav input { margin-bottom: 8px; } .stage { flex: 1; min-width: 0; margin: 8px 8px 8px 0; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; }
.loading { padding: 80px; color: var(--subtle); text-align: center; }
.bar { display: flex; gap: 8px; align-items: center; padding: 8px 16px; border-bottom: 1px solid var(--line); color: var(--subtle); min-height: 40px; } .bar b { color: var(--text); font-weight: 500; }
.view { display: flex; align-items: stretch; min-height: calc(100vh - 58px); } .view > .body { flex: 1; min-width: 0; display: flex; justify-content: center; } .view > .side { width: 300px; flex: none; border-left: 1px solid var(--line); }
[data-view-id=issue-view], .overview { width: 100%; max-width: 760px; padding: 40px 32px; } .title { font-size: 22px; line-height: 30px; font-weight: 600; outline: none; overflow-wrap: anywhere; margin-bottom: 16px; }
.text p { margin: 0 0 12px; font-size: 14px; line-height: 22px; } .text h2 { font-size: 16px; margin: 20px 0 8px; } .text ul { padding-left: 20px; }
.properties { padding: 12px; } .section { margin-bottom: 8px; } .section > button { color: var(--subtle); font-size: 12px; font-weight: 500; }
.property { display: flex; align-items: center; gap: 8px; padding: 5px 8px; border-radius: 5px; min-width: 0; } .property:hover { background: var(--hover); } .property span { min-width: 0; overflow-wrap: anywhere; }
svg.icon { width: 14px; height: 14px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; color: var(--subtle); }
.list h2 { font-size: 13px; font-weight: 500; background: var(--hover); margin: 0; padding: 8px 20px; } a.item { display: flex; gap: 12px; align-items: center; padding: 9px 20px; border-bottom: 1px solid var(--line); } a.item:hover { background: var(--hover); }
.id { color: var(--subtle); width: 62px; flex: none; } .grow { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .faint { color: var(--subtle); } .pill { border: 1px solid var(--line); border-radius: 99px; padding: 0 8px; font-size: 12px; color: var(--subtle); white-space: nowrap; }
.dot { width: 12px; height: 12px; border-radius: 50%; border: 2px solid #bec2c8; flex: none; } .dot.started { border-color: #f2c94c; } .dot.completed { border-color: var(--accent); background: var(--accent); } .dot.canceled { border-color: #95a2b3; background: #95a2b3; }
.board { display: flex; gap: 8px; padding: 12px; align-items: flex-start; } .lane { flex: 1; min-width: 0; } .lane h2 { font-size: 13px; font-weight: 500; margin: 4px; } .tile { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; margin-bottom: 8px; } .tile a { display: block; padding: 10px 12px; overflow-wrap: anywhere; }
.subs { border: 1px solid var(--line); border-radius: 6px; margin-top: 16px; overflow: hidden; } .subs a.item:last-child { border: 0; } .heading { font-size: 13px; font-weight: 500; margin: 24px 0 0; }
.inbox { display: flex; } .inbox > .list { width: 300px; flex: none; border-right: 1px solid var(--line); } .inbox > .opened { flex: 1; min-width: 0; } .comment-box { width: 100%; margin-top: 16px; min-height: 60px; }
.small-dialog { position: fixed; top: 90px; left: 50%; translate: -50%; width: 460px; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: 16px; display: grid; gap: 10px; z-index: 30; box-shadow: 0 12px 40px #0005; } .small-dialog h2 { margin: 0; font-size: 15px; }
.peek { position: fixed; inset: 60px 15% 60px 25%; overflow: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; z-index: 20; box-shadow: 0 12px 40px #0005; }
.facts { display: flex; gap: 20px; flex-wrap: wrap; margin: 12px 0; } .facts.item { padding: 0 20px; } .center { max-width: 400px; margin: 14vh auto; text-align: center; }
`;

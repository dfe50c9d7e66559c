/** The look of the Data Center stand-in: a dark blue header, flat greys, small type. */
export const DATA_CENTER_CSS = `
:root { --page: #ffffff; --sunken: #f4f5f7; --text: #172b4d; --subtle: #5e6c84; --line: #dfe1e6; --link: #0052cc; --bar: #0747a6; color-scheme: light; }
html[data-color-mode=dark] { --page: #1d2125; --sunken: #22272b; --text: #c7d1db; --subtle: #8c9bab; --line: #38414a; --link: #579dff; --bar: #1d2125; color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/20px -apple-system, 'Segoe UI', Roboto, Ubuntu, 'Noto Sans', sans-serif; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
#header { background: var(--bar); border-bottom: 1px solid var(--line); height: 48px; display: flex; align-items: center; gap: 20px; padding: 0 20px; }
#header a { color: #fff; } #header .logo { font-weight: 700; } #header input { margin-left: auto; } #header .create { background: #0065ff; border-radius: 3px; padding: 4px 12px; }
input, textarea { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 3px; padding: 4px 8px; }
button { font: inherit; color: inherit; background: var(--sunken); border: 1px solid var(--line); border-radius: 3px; padding: 4px 10px; cursor: pointer; }
.page { display: flex; min-height: calc(100vh - 48px); } .project-bar { width: 200px; background: var(--sunken); padding: 16px; flex: none; border-right: 1px solid var(--line); }
.project-bar a { display: block; padding: 4px 0; color: var(--text); } .content { flex: 1; min-width: 0; padding: 20px; }
.aui-nav-breadcrumbs { display: flex; gap: 6px; list-style: none; margin: 0; padding: 0; font-size: 13px; } .aui-nav-breadcrumbs li + li::before { content: '/'; margin-right: 6px; color: var(--subtle); }
h1 { font-size: 24px; line-height: 28px; font-weight: 500; margin: 4px 0 12px; overflow-wrap: anywhere; }
.toolbar { display: flex; gap: 6px; margin-bottom: 16px; } .issue-body-content { display: flex; gap: 24px; align-items: flex-start; }
.issue-main-column { flex: 1; min-width: 0; } #viewissuesidebar { width: 330px; flex: none; }
.module { margin-bottom: 20px; } .module > h2, .module > h4 { font-size: 14px; margin: 0 0 8px; padding-bottom: 4px; border-bottom: 1px solid var(--line); }
.facts { display: grid; grid-template-columns: 130px 1fr; gap: 6px 8px; margin: 0; } .facts dt { color: var(--subtle); } .facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.lozenge { border-radius: 3px; font-size: 11px; font-weight: 700; padding: 2px 5px; text-transform: uppercase; background: #42526e; color: #fff; }
.lozenge.indeterminate { background: #0052cc; } .lozenge.done { background: #006644; } .muted { color: var(--subtle); }
table { border-collapse: collapse; width: 100%; } td { border-top: 1px solid var(--line); padding: 6px 8px; } td.grow { width: 70%; overflow-wrap: anywhere; }
.split { display: flex; gap: 20px; } .split > .list { width: 260px; flex: none; border-right: 1px solid var(--line); padding-right: 12px; } .split > .detail { flex: 1; min-width: 0; }
.list a { display: block; padding: 8px; border-radius: 3px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .list a.focused { background: var(--sunken); }
.ghx-columns { display: flex; gap: 8px; flex: 1; min-width: 0; } .ghx-column { flex: 1; min-width: 0; background: var(--sunken); padding: 8px; border-radius: 3px; }
.ghx-issue { background: var(--page); border: 1px solid var(--line); border-radius: 3px; padding: 8px; margin-bottom: 6px; cursor: pointer; overflow-wrap: anywhere; }
#ghx-work { display: flex; gap: 16px; align-items: flex-start; } #ghx-detail-view { width: 360px; flex: none; border-left: 1px solid var(--line); padding-left: 16px; } #ghx-detail-view:empty { display: none; }
.small-dialog { position: fixed; top: 80px; left: 50%; translate: -50%; width: 400px; background: var(--page); border: 1px solid var(--line); border-radius: 3px; padding: 16px; display: grid; gap: 10px; z-index: 30; box-shadow: 0 8px 24px #091e4266; } .small-dialog h2 { margin: 0; font-size: 18px; }
`;

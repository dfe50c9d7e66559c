import base from '../base.css?inline';
import checklist from '../checklist/checklist.css?inline';
import findings from '../findings/findings.css?inline';
import sharing from '../sharing/sharing.css?inline';
import theme from '../theme.css?inline';
import dock from './dock.css?inline';
import panel from './panel.css?inline';
import trackers from './trackers.css?inline';

/** All of the panel's CSS: the only style sheet in its shadow root. */
export const PANEL_CSS = [theme, trackers, base, findings, checklist, sharing, panel, dock].join('\n');

import '../../components/theme.css';
import '../../components/base.css';
import '../../components/page.css';
import '../../components/findings/findings.css';
import '../../components/plan/plan.css';
import '../../components/sharing/sharing.css';
import '../../components/plan/documents.css';
import '../../components/plan/rollout.css';
import { t } from '@lingui/core/macro';
import { showPage } from '../../components/common/show-page';
import { focusNextFinding } from '../../components/findings/next-finding';
import { PlanPage } from '../../components/plan/plan-page';
import { Unplanned } from '../../components/plan/unplanned';
import { backgroundClient } from '../../utils/messaging/client';
import { browser } from '../../utils/platform/browser';
import { hearCommands } from '../../utils/platform/commands';
import { loadWords } from '../../utils/platform/words';

const asked = new URLSearchParams(location.search);

void browser.tabs.getCurrent().then((tab) => {
	if (tab?.id !== undefined) hearCommands(tab.id, (name) => name === 'next-finding' && focusNextFinding(document));
});

const unplanned = asked.get('none');

loadWords('plan').then(() =>
	showPage(
		unplanned === null ? (
			<PlanPage client={backgroundClient} releaseId={asked.get('release') ?? ''} focus={asked.get('focus')} />
		) : (
			<Unplanned issueKey={unplanned} />
		),
		t`Muster: release plan`,
	),
);

import '../../components/theme.css';
import '../../components/base.css';
import '../../components/page.css';
import '../../components/options/options.css';
import '../../components/options/policy.css';
import { t } from '@lingui/core/macro';
import { showPage } from '../../components/common/show-page';
import { askForSite } from '../../components/options/grant';
import { OptionsPage } from '../../components/options/options-page';
import { backgroundClient } from '../../utils/messaging/client';
import { noticePermission, shortcutSettings } from '../../utils/platform/settings';
import { loadWords } from '../../utils/platform/words';

loadWords('options').then(() =>
	showPage(
		<OptionsPage
			client={backgroundClient}
			grant={askForSite}
			permission={noticePermission}
			shortcuts={shortcutSettings}
		/>,
		t`Muster: options`,
	),
);

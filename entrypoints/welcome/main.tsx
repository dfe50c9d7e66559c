import '../../components/theme.css';
import '../../components/base.css';
import '../../components/page.css';
import '../../components/options/options.css';
import '../../components/welcome/welcome.css';
import { t } from '@lingui/core/macro';
import { showPage } from '../../components/common/show-page';
import { askForSite } from '../../components/options/grant';
import { WelcomePage } from '../../components/welcome/welcome-page';
import { backgroundClient } from '../../utils/messaging/client';
import { loadWords } from '../../utils/platform/words';

loadWords('welcome').then(() =>
	showPage(<WelcomePage client={backgroundClient} grant={askForSite} />, t`Welcome to Muster`),
);

import '../../components/theme.css';
import '../../components/base.css';
import '../../components/page.css';
import '../../components/options/options.css';
import '../../components/welcome/welcome.css';
import { showPage } from '../../components/common/show-page';
import { askForSite } from '../../components/options/grant';
import { WelcomePage } from '../../components/welcome/welcome-page';
import { backgroundClient } from '../../utils/messaging/client';

showPage(<WelcomePage client={backgroundClient} grant={askForSite} />);

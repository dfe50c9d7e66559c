import '../../components/theme.css';
import '../../components/base.css';
import '../../components/popup/popup.css';
import { showPage } from '../../components/common/show-page';
import { Popup } from '../../components/popup/popup';
import { backgroundClient } from '../../utils/messaging/client';

showPage(<Popup client={backgroundClient} />);

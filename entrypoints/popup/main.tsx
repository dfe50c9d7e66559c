import '../../components/theme.css';
import '../../components/base.css';
import '../../components/popup/popup.css';
import { t } from '@lingui/core/macro';
import { showPage } from '../../components/common/show-page';
import { Popup } from '../../components/popup/popup';
import { backgroundClient } from '../../utils/messaging/client';
import { loadWords } from '../../utils/platform/words';

// The same list as a page of its own, for those who want it to stay.
if (new URLSearchParams(location.search).get('in') === 'tab') document.documentElement.dataset.place = 'tab';

loadWords('popup').then(() => showPage(<Popup client={backgroundClient} />, t`Muster: upcoming releases`));

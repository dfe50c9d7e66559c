import '../../components/theme.css';
import '../../components/base.css';
import '../../components/popup/popup.css';
import { t } from '@lingui/core/macro';
import { showPage } from '../../components/common/show-page';
import { Popup } from '../../components/popup/popup';
import { clientAfter } from '../../utils/messaging/client';
import { earlyHere } from '../../utils/messaging/early';
import { loadWords } from '../../utils/platform/words';

// The same list as a page of its own, for those who want it to stay.
if (new URLSearchParams(location.search).get('in') === 'tab') document.documentElement.dataset.place = 'tab';

const early = earlyHere();
const client = clientAfter(early);
loadWords('popup', early?.words).then(() => showPage(<Popup client={client} />, t`Muster: upcoming releases`));

import '../../components/theme.css';
import '../../components/base.css';
import '../../components/page.css';
import '../../components/findings/findings.css';
import '../../components/plan/plan.css';
import '../../components/sharing/sharing.css';
import '../../components/plan/documents.css';
import '../../components/plan/rollout.css';
import { showPage } from '../../components/common/show-page';
import { PlanPage } from '../../components/plan/plan-page';
import { backgroundClient } from '../../utils/messaging/client';

const asked = new URLSearchParams(location.search);

showPage(<PlanPage client={backgroundClient} releaseId={asked.get('release') ?? ''} focus={asked.get('focus')} />);

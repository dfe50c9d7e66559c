import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
/** In the place of a plan, for an issue that ships in no release. */
export const Unplanned = ({ issueKey }: { readonly issueKey: string }) => (
	<main className="page">
		<header className="page-head">
			<h1>
				<Trans>
					<bdi>{issueKey}</bdi> is in no release
				</Trans>
			</h1>
			<p className="subtle">
				{t`Muster knows of no release that it ships in, so there is no plan to open. Put it into a release in the tracker, look at its page once, then try again.`}
			</p>
			<p>
				<a className="button" href="/popup.html?in=tab">
					{t`Show upcoming releases`}
				</a>
			</p>
		</header>
	</main>
);

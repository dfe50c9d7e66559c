import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
/** What to do once the trackers are there. */
export const NextSteps = () => (
	<section aria-labelledby="next-title">
		<h2 id="next-title">{t`What to do next`}</h2>
		<ol className="next-steps">
			<li>{t`Open an epic that is planned into a release, and tick what is done.`}</li>
			<li>{t`Pin Muster’s icon: it counts the releases that are not ready, and lists them.`}</li>
			<li>{t`Open a release from there: its plan is the one page that every function reads.`}</li>
			<li>
				<Trans>
					Say how your team works, and which reminders and shortcuts you want, in the{' '}
					<a href="/options.html">options</a>.
				</Trans>
			</li>
		</ol>
	</section>
);

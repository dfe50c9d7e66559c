/** What to do once the trackers are there. */
export const NextSteps = () => (
	<section aria-labelledby="next-title">
		<h2 id="next-title">What to do next</h2>
		<ol className="next-steps">
			<li>Open an epic that is planned into a release, and tick what is done.</li>
			<li>Pin Muster’s icon: it counts the releases that are not ready, and lists them.</li>
			<li>Open a release from there: its plan is the one page that every function reads.</li>
			<li>
				Say how your team works, and which reminders and shortcuts you want, in the <a href="/options.html">options</a>.
			</li>
		</ol>
	</section>
);

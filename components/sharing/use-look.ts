import { useEffect } from 'react';

/** Milliseconds between two looks at the team's copy while somebody looks at ours. */
const LOOK_EVERY = 60_000;

/** Has the team's copy read while the page is on the screen: when it comes back, and every minute. */
export const useLook = (look: () => void, on: boolean): void => {
	useEffect(() => {
		if (!on) return;
		const lookIfSeen = (): void => {
			if (document.visibilityState === 'visible') look();
		};
		const timer = setInterval(lookIfSeen, LOOK_EVERY);
		document.addEventListener('visibilitychange', lookIfSeen);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', lookIfSeen);
		};
	}, [look, on]);
};

import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './error-boundary';

/** Renders an extension page into its document. */
export const showPage = (page: ReactNode): void => {
	const box = document.querySelector('#app');
	if (box === null) throw new Error('The page has no #app element');
	createRoot(box).render(
		<StrictMode>
			<ErrorBoundary>{page}</ErrorBoundary>
		</StrictMode>,
	);
};

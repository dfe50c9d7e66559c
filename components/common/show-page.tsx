import { i18n } from '@lingui/core';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './error-boundary';

/**
 * Renders an extension page into its document, once its words are there.
 * @param title of the document
 */
export const showPage = (page: ReactNode, title: string): void => {
	document.documentElement.lang = i18n.locale;
	document.title = title;
	const box = document.querySelector('#app');
	if (box === null) throw new Error('The page has no #app element');
	createRoot(box).render(
		<StrictMode>
			<ErrorBoundary>{page}</ErrorBoundary>
		</StrictMode>,
	);
};

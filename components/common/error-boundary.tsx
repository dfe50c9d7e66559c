import { t } from '@lingui/core/macro';
import { Component, type ReactNode } from 'react';
import { Notice } from './notice';

interface Props {
	readonly children: ReactNode;
}

/** Shows something useful where a view broke, instead of nothing. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
	override state = { broken: false };

	static getDerivedStateFromError(): { broken: boolean } {
		return { broken: true };
	}

	override render(): ReactNode {
		if (!this.state.broken) return this.props.children;
		return (
			<Notice
				tone="danger"
				title={t`Muster could not show this`}
				actions={
					<button type="button" className="button" onClick={() => this.setState({ broken: false })}>
						{t`Try again`}
					</button>
				}
			>
				<p>{t`What you saved is safe. If it keeps happening, reload this tab.`}</p>
			</Notice>
		);
	}
}

import { Component, createRef, type ReactNode } from 'react';

interface Focused {
	readonly element: HTMLElement;
	/** The group it is in, to go to should the element itself be gone. */
	readonly group: Element | null;
}

interface Props {
	readonly children: ReactNode;
}

/**
 * Gives the focus back when a render moved or removed the element that had it. React does this for documents, but
 * does not look into shadow roots. A class, because only a class is told before the DOM changes.
 */
export class KeepFocus extends Component<Props> {
	readonly #place = createRef<HTMLDivElement>();

	#root(): Document | ShadowRoot | null {
		const root = this.#place.current?.getRootNode();
		return root instanceof ShadowRoot || root instanceof Document ? root : null;
	}

	override getSnapshotBeforeUpdate(): Focused | null {
		const element = this.#root()?.activeElement;
		if (!(element instanceof HTMLElement) || !this.#place.current?.contains(element)) return null;
		return { element, group: element.closest('[role=group]') };
	}

	override componentDidUpdate(_props: Props, _state: unknown, had: Focused | null): void {
		if (had === null || this.#root()?.activeElement === had.element) return;
		if (had.element.isConnected) had.element.focus({ preventScroll: true });
		else if (!this.#place.current?.contains(this.#root()?.activeElement ?? null)) {
			had.group?.querySelector<HTMLElement>('.group-toggle')?.focus({ preventScroll: true });
		}
	}

	override render(): ReactNode {
		return (
			<div className="place" ref={this.#place}>
				{this.props.children}
			</div>
		);
	}
}

import type { ReactNode } from 'react';
import type { Client } from '../../utils/messaging/client';
import type { ReleaseView } from '../../utils/messaging/views';
import { FindingsSection } from './findings-section';
import { ScopeSection } from './scope-section';

/** What every section of the plan page is given. */
export interface SectionProps {
	readonly view: ReleaseView;
	readonly client: Client;
	/** Brings a section or a field of this page into view. */
	readonly goTo: (id: string) => void;
}

/** A section of the plan page. `id` is what links and findings name it by. */
export interface PlanSection {
	readonly id: string;
	/** Heading, entry of the navigation and name of the region. */
	readonly title: string;
	readonly Body: (props: SectionProps) => ReactNode;
}

/** The sections in the order in which they stand on the page. A new one is a new line here. */
export const SECTIONS: readonly PlanSection[] = [
	{ id: 'findings', title: 'Findings', Body: FindingsSection },
	{ id: 'scope', title: 'Scope', Body: ScopeSection },
];

import type { Finding } from './finding';
import type { Report, Rule } from './rule';

/**
 * A finding whose sentences are said when they are first read: a large release has thousands, and most are never
 * shown. They are no fields of the object itself, so it must not be spread or handed on by structured clone;
 * `JSON.stringify` makes plain data of it, sentences included.
 */
export class Found implements Finding {
	readonly id: string;
	readonly rule: string;
	readonly failureMode: Finding['failureMode'];
	readonly severity: Finding['severity'];
	readonly subject: Finding['subject'];
	declare readonly dueOn?: string;
	readonly #report: Report;
	#problem: string | undefined;
	#action: string | undefined;

	/**
	 * @param of the epic or release that the rule looked at
	 * @param severity what the policy sets; null where it leaves it to the rule
	 */
	constructor(rule: Rule, of: string, report: Report, severity: Finding['severity'] | null) {
		const { about, subject, dueOn } = report;
		this.id = about === undefined ? `${rule.id}:${of}` : `${rule.id}:${of}:${about}`;
		this.rule = rule.id;
		this.failureMode = rule.failureMode;
		this.severity = severity ?? report.severity ?? rule.severity;
		this.subject = subject;
		if (dueOn !== undefined) this.dueOn = dueOn;
		this.#report = report;
	}

	get problem(): string {
		this.#problem ??= this.#report.problem();
		return this.#problem;
	}

	get action(): string {
		this.#action ??= this.#report.action();
		return this.#action;
	}

	toJSON(): Finding {
		const { id, rule, failureMode, severity, subject, problem, action, dueOn } = this;
		const finding = { id, rule, failureMode, severity, subject, problem, action };
		return dueOn === undefined ? finding : { ...finding, dueOn };
	}
}

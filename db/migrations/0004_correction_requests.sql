CREATE TABLE `correction_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`claim_label` text,
	`what_is_wrong` text NOT NULL,
	`evidence_url` text,
	`name` text,
	`email` text,
	`received_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`taken_by` text,
	`taken_at` integer,
	`decision` text,
	`reply` text,
	`closed_by` text,
	`closed_at` integer,
	`erased_by` text,
	`erased_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`erased_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "correction_requests_decision" CHECK("correction_requests"."decision" is null or "correction_requests"."decision" in ('accepted', 'declined')),
	CONSTRAINT "correction_requests_closed" CHECK(("correction_requests"."decision" is null) = ("correction_requests"."closed_by" is null) and ("correction_requests"."decision" is null or coalesce(length("correction_requests"."reply"), 0) > 0))
);
--> statement-breakpoint
CREATE INDEX `correction_requests_report` ON `correction_requests` (`report_id`);--> statement-breakpoint
CREATE INDEX `correction_requests_received` ON `correction_requests` (`received_at`);
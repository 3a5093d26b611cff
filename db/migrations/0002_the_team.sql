CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`who` text NOT NULL,
	`is_confidential` integer DEFAULT false NOT NULL,
	`public_description` text,
	`channel` text NOT NULL,
	`is_right_of_reply` integer DEFAULT false NOT NULL,
	`contacted_on` text NOT NULL,
	`asked` text NOT NULL,
	`reply_by` text,
	`result` text DEFAULT 'waiting' NOT NULL,
	`answer` text,
	`logged_by` text NOT NULL,
	`logged_at` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`logged_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contacts_channel" CHECK("contacts"."channel" in ('phone', 'email', 'in_person', 'letter', 'message')),
	CONSTRAINT "contacts_result" CHECK("contacts"."result" in ('waiting', 'confirmed', 'denied', 'corrected', 'no_comment', 'no_reply')),
	CONSTRAINT "contacts_confidential" CHECK("contacts"."is_confidential" = 0 or coalesce(length("contacts"."public_description"), 0) > 0)
);
--> statement-breakpoint
CREATE INDEX `contacts_claim` ON `contacts` (`claim_id`);--> statement-breakpoint
CREATE TABLE `flag_questions` (
	`flag_id` text PRIMARY KEY NOT NULL,
	`question` text NOT NULL,
	`due_on` text,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`flag_id`) REFERENCES `flags`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unveilings` (
	`claim_id` text NOT NULL,
	`claim_revision` integer NOT NULL,
	`unveiled_by` text NOT NULL,
	`unveiled_at` integer NOT NULL,
	PRIMARY KEY(`claim_id`, `claim_revision`, `unveiled_by`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unveiled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`claim_id` text,
	`duty` text NOT NULL,
	`person_id` text NOT NULL,
	`due_on` text,
	`assigned_by` text NOT NULL,
	`assigned_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignments_duty_word" CHECK("assignments"."duty" in ('check', 'second_review'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_claim` ON `assignments` (`claim_id`,`duty`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_article` ON `assignments` (`article_id`,`duty`) WHERE claim_id is null;--> statement-breakpoint
CREATE INDEX `assignments_person` ON `assignments` (`person_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`parent_id` text,
	`body` text NOT NULL,
	`mentions` text DEFAULT '[]' NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`edited_at` integer,
	`resolved_by` text,
	`resolved_at` integer,
	`withdrawn_at` integer,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comments_mentions" CHECK(json_valid("comments"."mentions"))
);
--> statement-breakpoint
CREATE INDEX `comments_claim` ON `comments` (`claim_id`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`article_id` text NOT NULL,
	`claim_id` text,
	`caused_by` text NOT NULL,
	`caused_at` integer NOT NULL,
	`read_at` integer,
	`mailed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`caused_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notifications_kind" CHECK("notifications"."kind" in ('assigned', 'mentioned', 'commented', 'asked', 'answered', 'second_review', 'contested', 'overruled', 'sent_back', 'reopened'))
);
--> statement-breakpoint
CREATE INDEX `notifications_person` ON `notifications` (`person_id`,`caused_at`);--> statement-breakpoint
CREATE TABLE `open_changes` (
	`change_id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `row_changes` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`change_id` text NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`deed` text NOT NULL,
	`before` text,
	`after` text,
	CONSTRAINT "row_changes_deed" CHECK("row_changes"."deed" in ('insert', 'update', 'delete'))
);
--> statement-breakpoint
CREATE INDEX `row_changes_change` ON `row_changes` (`change_id`);--> statement-breakpoint
CREATE INDEX `row_changes_subject` ON `row_changes` (`subject_id`,`n`);--> statement-breakpoint
CREATE TABLE `undone_rows` (
	`row_id` text PRIMARY KEY NOT NULL,
	`table_name` text NOT NULL,
	`change_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `undos` (
	`change_id` text PRIMARY KEY NOT NULL,
	`undone_by` text NOT NULL,
	`undone_at` integer NOT NULL,
	`redone_at` integer,
	FOREIGN KEY (`undone_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `undos_person` ON `undos` (`undone_by`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_waivers` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`article_id` text NOT NULL,
	`verdict_id` text,
	`reason` text NOT NULL,
	`waived_by` text NOT NULL,
	`waived_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verdict_id`) REFERENCES `verdicts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`waived_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "waivers_kind" CHECK("__new_waivers"."kind" in ('outcome', 'own_article', 'second_review')),
	CONSTRAINT "waivers_subject" CHECK(("__new_waivers"."kind" = 'own_article') = ("__new_waivers"."verdict_id" is null))
);
--> statement-breakpoint
INSERT INTO `__new_waivers`("id", "kind", "article_id", "verdict_id", "reason", "waived_by", "waived_at") SELECT "id", "kind", "article_id", "verdict_id", "reason", "waived_by", "waived_at" FROM `waivers`;--> statement-breakpoint
DROP TABLE `waivers`;--> statement-breakpoint
ALTER TABLE `__new_waivers` RENAME TO `waivers`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `waivers_article` ON `waivers` (`article_id`);--> statement-breakpoint
ALTER TABLE `articles` ADD `due_on` text;--> statement-breakpoint
CREATE TABLE `__new_newsrooms` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`public_address` text NOT NULL,
	`corrections_policy_url` text NOT NULL,
	`solo_publishing_at` integer,
	`solo_publishing_by` text,
	`second_review` text DEFAULT 'none' NOT NULL,
	`second_review_share` real,
	`is_second_review_blind` integer DEFAULT true NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "newsrooms_single" CHECK("__new_newsrooms"."id" = 1),
	CONSTRAINT "newsrooms_second_review" CHECK("__new_newsrooms"."second_review" in ('none', 'key', 'all', 'sample')),
	CONSTRAINT "newsrooms_second_review_share" CHECK(("__new_newsrooms"."second_review" = 'sample') = ("__new_newsrooms"."second_review_share" is not null) and coalesce("__new_newsrooms"."second_review_share", 0) between 0 and 1)
);
--> statement-breakpoint
INSERT INTO `__new_newsrooms`("id", "name", "public_address", "corrections_policy_url", "solo_publishing_at", "solo_publishing_by", "row_version") SELECT "id", "name", "public_address", "corrections_policy_url", "solo_publishing_at", "solo_publishing_by", "row_version" FROM `newsrooms`;--> statement-breakpoint
DROP TABLE `newsrooms`;--> statement-breakpoint
ALTER TABLE `__new_newsrooms` RENAME TO `newsrooms`;--> statement-breakpoint
ALTER TABLE `people` ADD `key_settings` text;--> statement-breakpoint
ALTER TABLE `people` ADD `wants_digest` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`n` integer NOT NULL,
	`claim_revision` integer NOT NULL,
	`round` text DEFAULT 'first' NOT NULL,
	`needs_second` integer DEFAULT false NOT NULL,
	`is_blind` integer DEFAULT false NOT NULL,
	`accepted_id` text,
	`outcome` text,
	`rating` text,
	`rationale` text NOT NULL,
	`suggested_text` text,
	`sole_source_reason` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_id`) REFERENCES `verdicts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verdicts_round" CHECK("__new_verdicts"."round" in ('first', 'second', 'decision')),
	CONSTRAINT "verdicts_outcome" CHECK("__new_verdicts"."outcome" is null or "__new_verdicts"."outcome" in ('verified', 'needs_change', 'disputed', 'unsourced', 'unverifiable', 'not_checkable')),
	CONSTRAINT "verdicts_rating" CHECK("__new_verdicts"."rating" is null or "__new_verdicts"."rating" in ('true', 'mostly_true', 'half_true', 'mostly_false', 'false', 'misleading', 'unproven', 'conflicting', 'outdated', 'altered', 'miscaptioned', 'satire', 'opinion', 'in_progress')),
	CONSTRAINT "verdicts_settles" CHECK("__new_verdicts"."outcome" is not null or coalesce("__new_verdicts"."rating", '') = 'in_progress')
);
--> statement-breakpoint
INSERT INTO `__new_verdicts`("id", "claim_id", "n", "claim_revision", "outcome", "rating", "rationale", "suggested_text", "sole_source_reason", "recorded_by", "recorded_at") SELECT "id", "claim_id", "n", "claim_revision", "outcome", "rating", "rationale", "suggested_text", "sole_source_reason", "recorded_by", "recorded_at" FROM `verdicts`;--> statement-breakpoint
DROP TABLE `verdicts`;--> statement-breakpoint
ALTER TABLE `__new_verdicts` RENAME TO `verdicts`;--> statement-breakpoint
CREATE INDEX `verdicts_claim` ON `verdicts` (`claim_id`,`n`);
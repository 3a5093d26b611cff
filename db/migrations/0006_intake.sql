CREATE TABLE `article_links` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`n` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`url` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `article_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "article_links_span" CHECK("article_links"."end" > "article_links"."start" and "article_links"."start" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_links_n` ON `article_links` (`version_id`,`n`);--> statement-breakpoint
CREATE TABLE `left_out_blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `left_out_blocks_article` ON `left_out_blocks` (`article_id`);--> statement-breakpoint
CREATE TABLE `independences` (
	`source_id` text NOT NULL,
	`other_id` text NOT NULL,
	`said_by` text NOT NULL,
	`said_at` integer NOT NULL,
	PRIMARY KEY(`source_id`, `other_id`),
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`said_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "independences_order" CHECK("independences"."source_id" < "independences"."other_id")
);

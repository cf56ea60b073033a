package coop.commonwage.architecture.wrong.rules;

import coop.commonwage.architecture.wrong.platform.post.Post;

/** A rule that sends letters. */
public record Law(Post post) {}

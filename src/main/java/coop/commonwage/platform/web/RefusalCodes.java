package coop.commonwage.platform.web;

import java.util.Optional;

/** What the reasons of one part of the API are called, for programs. */
public interface RefusalCodes {

  /** Whether what stands at a path, from {@code /api/} on, has codes. */
  boolean areThoseOf(String path);

  /** The stable name of a reason in words; empty where it has none. */
  Optional<String> of(String sentence);
}

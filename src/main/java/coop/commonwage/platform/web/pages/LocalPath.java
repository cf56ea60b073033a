package coop.commonwage.platform.web.pages;

import java.net.URI;
import java.util.regex.Pattern;

/** A path of this site that came from outside: never a way to somebody else's site. */
final class LocalPath {

  private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\w\\-./?=&%+~]*");

  private LocalPath() {}

  /** The path when it is one of ours, else the start page. */
  static URI of(String path) {
    return URI.create(path != null && SAFE.matcher(path).matches() && isWritten(path) ? path : "/");
  }

  private static boolean isWritten(String path) {
    return path.replaceAll("%[0-9A-Fa-f]{2}", "").indexOf('%') < 0;
  }
}

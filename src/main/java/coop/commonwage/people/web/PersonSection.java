package coop.commonwage.people.web;

import coop.commonwage.platform.web.pages.Frame;
import gg.jte.Content;
import java.util.UUID;

/** Something another room shows on a person's page; each such bean is shown in turn. */
public interface PersonSection {

  /** Small numbers stand further up. */
  int order();

  /** The message bundle the section's words come from. */
  String bundle();

  /**
   * The section's HTML, with a heading of level 2.
   *
   * @param personId whose page it is
   * @param frame the frame of the page, with the words of {@link #bundle()}
   */
  Content about(UUID personId, Frame frame);
}

/**
 * The pages about people: the list and one person. Other rooms add their own sections to a person's
 * page; this one never says why anybody is paid.
 */
@Room(
    name = "people.web",
    uses = {
      "people",
      "people.application",
      "platform.language",
      "platform.security",
      "platform.web",
      "platform.web.pages"
    })
package coop.commonwage.people.web;

import coop.commonwage.Room;

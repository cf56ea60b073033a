package coop.commonwage.platform.web;

/** Turns a problem into a page for people. */
public interface ErrorPage {
  String render(Problem problem);
}

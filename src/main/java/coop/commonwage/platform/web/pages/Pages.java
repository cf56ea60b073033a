package coop.commonwage.platform.web.pages;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows pages to whoever asks: in their language, with the menu their roles give them. */
@RequestScoped
public class Pages {

  private static final String HTML = "text/html;charset=UTF-8";

  @Inject HttpServletRequest request;
  @Inject Caller caller;
  @Inject Instance<Navigation> navigations;
  @Inject Instance<Announcements> announcements;
  @Inject Instance<Cautions> cautions;

  /** A page of a room, with the words of its bundle. */
  public Response show(String bundle, String template, Map<String, Object> parameters) {
    return show(Response.Status.OK.getStatusCode(), bundle, template, parameters);
  }

  /** A page that refuses what was entered and asks for it again. */
  public Response askAgain(String bundle, String template, Map<String, Object> parameters) {
    return show(422, bundle, template, parameters);
  }

  /**
   * Leads on after something was done, so that loading the page again does not do it again.
   *
   * @param done what was done; the page shows the message {@code <bundle>.done.<done>}
   */
  public Response done(String path, String done) {
    return Response.seeOther(URI.create(path + "?done=" + done)).build();
  }

  String html(String bundle, String template, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("frame", frame(bundle));
    return Templates.fill(template, all);
  }

  /** The frame of the page asked for, with the words of a room's bundle. */
  public Frame frame(String bundle) {
    Words words = Words.in(LanguageChoice.of(request), "platform", bundle);
    String path = request.getRequestURI().substring(request.getContextPath().length());
    List<NavigationEntry> entries = entries();
    return new Frame(
        words,
        path + query(),
        menu(entries, words.language(), path),
        caller.isLoggedIn()
            ? Optional.of(new Frame.Reader(caller.displayName()))
            : Optional.empty(),
        Sessions.formToken(request).orElse(""),
        Optional.ofNullable(request.getParameter("done"))
            .flatMap(done -> words.find(bundle + ".done." + done)),
        announced(entries, words.language(), path),
        cautions.stream().flatMap(room -> room.on(path, words.language()).stream()).toList());
  }

  private List<Frame.Link> announced(
      List<NavigationEntry> entries, Language language, String path) {
    if (entries.isEmpty() || !entries.getFirst().path().equals(path)) {
      return List.of();
    }
    return announcements.stream()
        .flatMap(room -> room.now().stream())
        .map(
            each ->
                new Frame.Link(
                    each.sentence().apply(Words.in(language, "platform", each.bundle())),
                    each.path(),
                    false))
        .toList();
  }

  /** Where this person comes to after login: their first menu entry. */
  Optional<String> home() {
    return entries().stream().findFirst().map(NavigationEntry::path);
  }

  private Response show(
      int status, String bundle, String template, Map<String, Object> parameters) {
    return Response.status(status).type(HTML).entity(html(bundle, template, parameters)).build();
  }

  private List<Frame.Link> menu(List<NavigationEntry> entries, Language language, String path) {
    return entries.stream()
        .map(
            entry ->
                new Frame.Link(
                    name(entry, Words.in(language, "platform", entry.bundle())),
                    entry.path(),
                    path.equals(entry.path()) || path.startsWith(entry.path() + "/")))
        .toList();
  }

  private static String name(NavigationEntry entry, Words words) {
    String name = words.say(entry.key());
    return entry.waiting() == 0
        ? name
        : words.say("platform.menu.waiting", name, words.number(entry.waiting()));
  }

  private List<NavigationEntry> entries() {
    if (!caller.isLoggedIn()) {
      return List.of();
    }
    return navigations.stream()
        .flatMap(navigation -> navigation.entries().stream())
        .filter(entry -> entry.roles().stream().anyMatch(caller::is))
        .sorted(Comparator.comparingInt(NavigationEntry::order))
        .toList();
  }

  /** The query without the message of what was done, so that it is not shown twice. */
  private String query() {
    String query = request.getQueryString();
    return query == null || query.startsWith("done=") ? "" : "?" + query;
  }
}

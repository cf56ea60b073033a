package coop.commonwage.people.rest;

import coop.commonwage.people.Address;
import coop.commonwage.people.Employer;
import coop.commonwage.people.Nation;
import coop.commonwage.people.PayeReference;
import coop.commonwage.people.Postcode;
import coop.commonwage.people.application.TakeInEmployer;
import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Co-operatives of this installation; the operator's only business. */
@Path("/api/people/employers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Employers")
public class EmployersResource {

  @Inject TakeInEmployer takeInEmployer;
  @Inject EmployersOfInstallation installation;
  @Inject Caller caller;

  /** A co-operative to take in. */
  public record EmployerForm(
      @NotBlank @Size(max = 200) String name,
      @NotEmpty @Size(max = 4) List<String> addressLines,
      @NotBlank String postcode,
      @NotNull @Pattern(regexp = "[a-z0-9-]{2,60}") String legalForm,
      String payeReference,
      @NotBlank String nation) {}

  /** An employer's id and name. */
  public record EmployerView(UUID id, String name) {}

  @GET
  @RolesAllowed(Role.OPERATOR)
  @Operation(summary = "All co-operatives of this installation, by name")
  public List<EmployerView> list() {
    return installation.all().stream().map(e -> new EmployerView(e.id(), e.name())).toList();
  }

  @POST
  @RolesAllowed(Role.OPERATOR)
  @Operation(summary = "Take in a co-operative")
  public Response takeIn(@NotNull @Valid EmployerForm form) {
    Employer employer = employer(form);
    takeInEmployer.takeIn(employer, form.legalForm(), caller.login());
    return Response.created(URI.create("/api/people/employers/" + employer.id()))
        .entity(new EmployerView(employer.id(), employer.name()))
        .build();
  }

  private static Employer employer(EmployerForm form) {
    return new Employer(
        UUID.randomUUID(),
        form.name().strip(),
        field(
            "addressLines",
            String.join(", ", form.addressLines()),
            () -> new Address(form.addressLines(), postcode(form))),
        field("nation", form.nation(), () -> Nation.ofWord(form.nation())),
        Optional.ofNullable(form.payeReference())
            .map(text -> field("payeReference", text, () -> new PayeReference(text))));
  }

  private static Postcode postcode(EmployerForm form) {
    return field("postcode", form.postcode(), () -> new Postcode(form.postcode()));
  }

  private static <T> T field(String name, String value, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(name, value, e.getMessage());
    }
  }
}

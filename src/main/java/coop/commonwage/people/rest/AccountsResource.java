package coop.commonwage.people.rest;

import coop.commonwage.people.application.Persons;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Accounts;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.LoginTaken;
import coop.commonwage.platform.security.PersonHasAccount;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts: who may log in, and as what. */
@Path("/api/people/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountsResource {

  @Inject Accounts accounts;
  @Inject Caller caller;

  @Inject
  @Half("register")
  Persons persons;

  @Inject
  @Half("register")
  EmployerTransactions transactions;

  /**
   * An account to open.
   *
   * @param employerId the operator must say it; everybody else's own is taken
   * @param payrollId the person the account belongs to, when it is a worker's or member's
   */
  public record AccountForm(
      UUID employerId,
      @NotBlank @Size(min = 3, max = 200) String login,
      @NotBlank @Size(max = 200) String displayName,
      @NotNull @Size(min = 12, max = 200) String password,
      @NotEmpty Set<String> roles,
      String payrollId) {

    /** Without the password: this can end up in messages. */
    @Override
    public String toString() {
      return "account " + login;
    }
  }

  /** An account that was opened. */
  public record AccountView(UUID id, String login, Set<String> roles) {}

  @POST
  @RolesAllowed({Role.OPERATOR, Role.HR})
  @Operation(
      summary = "Open an account",
      description =
          "HR opens accounts of its own workers and of members who do not work here; the operator"
              + " opens any.")
  public Response open(@NotNull @Valid AccountForm form) {
    UUID employerId = employerOf(form);
    if (!caller.is(Role.OPERATOR)
        && !form.roles().equals(Set.of(Role.WORKER))
        && !form.roles().equals(Set.of(Role.MEMBER))) {
      throw Refused.forbidden(
          "HR can open accounts of workers and members only; the operator opens others.");
    }
    UUID personId = form.payrollId() == null ? null : personOf(employerId, form.payrollId());
    try {
      UUID id =
          accounts.open(
              employerId,
              new Accounts.NewAccount(
                  form.login(), form.displayName(), form.password(), personId, form.roles()),
              caller.login());
      return Response.status(Response.Status.CREATED)
          .entity(new AccountView(id, form.login(), form.roles()))
          .build();
    } catch (LoginTaken taken) {
      throw Refused.conflict("login-taken", "Login taken", taken.getMessage() + "; choose another");
    } catch (PersonHasAccount standing) {
      throw Refused.conflict(
          "person-has-account", "One account for a person", standing.getMessage());
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(e.getMessage(), List.of());
    }
  }

  private UUID employerOf(AccountForm form) {
    if (!caller.is(Role.OPERATOR)) {
      return caller.employerId();
    }
    if (form.employerId() == null) {
      throw Refused.invalid("employerId", "", "say which employer the account is for");
    }
    return form.employerId();
  }

  private UUID personOf(UUID employerId, String payrollId) {
    return transactions
        .in(employerId, () -> persons.byPayrollId(payrollId))
        .orElseThrow(() -> Refused.invalid("payrollId", payrollId, "nobody has this number"));
  }
}

package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.CalculateDeductions;
import coop.commonwage.pay.deductions.PaymentIds;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stateless calculator: payments in, deductions out, nothing kept. */
@Path("/api/pay/calculations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calculator")
public class CalculationsResource {

  private static final String SEND =
      "Send one payment as a JSON object, or a list of them, each field once.";

  private static final JsonReaderFactory JSON =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  @Inject CalculateDeductions calculate;

  @POST
  @RolesAllowed({
    Role.PAYROLL_ADMINISTRATOR,
    Role.APPROVER,
    Role.HR,
    Role.TREASURER,
    Role.BOARD,
    Role.AUDITOR
  })
  @Operation(
      summary = "Work out tax, National Insurance and loans without keeping anything",
      description =
          "One payment, or a list of them answered in the same order; the fields are the columns of"
              + " the calculator's file. In a list a payment that cannot be worked out says why in"
              + " error and the others go on; one payment alone is refused with 422. With"
              + " explain=true every figure comes with its working down to the law, in Welsh when"
              + " Accept-Language asks for it first.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CalculationView.class)))
  public Object calculate(
      @RequestBody(content = @Content(schema = @Schema(implementation = PaymentForm.class)))
          byte[] body,
      @QueryParam("explain") boolean explain,
      @Context HttpHeaders headers) {
    Optional<Language> explainedIn =
        explain
            ? Optional.of(Language.firstOf(headers.getAcceptableLanguages()))
            : Optional.empty();
    return switch (json(body)) {
      case JsonArray payments -> many(payments, explainedIn);
      case JsonObject payment -> alone(payment, explainedIn);
      default -> throw unreadable(SEND);
    };
  }

  /** JSON is UTF-8, and a field that stands twice would leave open which one counts. */
  private static JsonValue json(byte[] body) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw unreadable("It is not UTF-8 text.");
    }
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (JsonException notJson) {
      throw unreadable(SEND);
    }
  }

  private static Refused unreadable(String why) {
    return new Refused(400, "unreadable", "The request cannot be read", why);
  }

  private List<CalculationView> many(JsonArray payments, Optional<Language> explainedIn) {
    PaymentIds ids = new PaymentIds("payment");
    List<CalculationView> answers = new ArrayList<>(payments.size());
    for (JsonValue payment : payments) {
      answers.add(oneOfMany(payment, ids, answers.size() + 1, explainedIn));
    }
    return answers;
  }

  private CalculationView alone(JsonObject payment, Optional<Language> explainedIn) {
    PaymentTexts texts = texts(payment);
    CalculateDeductions.Outcome outcome = calculate.of(texts);
    if (!outcome.problems().isEmpty()) {
      throw Refused.invalid(
          "The payment cannot be worked out.",
          outcome.problems().stream()
              .map(
                  problem ->
                      FieldError.ofField(
                          problem.field().word(), texts.apply(problem.field()), problem.message()))
              .toList());
    }
    return CalculationView.of(outcome, explainedIn);
  }

  private static PaymentTexts texts(JsonObject payment) {
    try {
      return new PaymentTexts(payment);
    } catch (PaymentTexts.UnusableField unusable) {
      throw Refused.invalid(
          "The payment cannot be worked out.",
          List.of(FieldError.ofField(unusable.field(), unusable.value(), unusable.getMessage())));
    }
  }

  private CalculationView oneOfMany(
      JsonValue payment, PaymentIds ids, int number, Optional<Language> explainedIn) {
    if (!(payment instanceof JsonObject object)) {
      return CalculationView.failed("", "a payment must be an object with its fields");
    }
    try {
      return CalculationView.of(calculate.of(new PaymentTexts(object), ids, number), explainedIn);
    } catch (PaymentTexts.UnusableField unusable) {
      String id = PaymentTexts.idOf(object);
      if (!id.isBlank()) {
        ids.standsAlready(id.strip(), number);
      }
      return CalculationView.failed(id, unusable.field() + ": " + unusable.getMessage());
    }
  }
}

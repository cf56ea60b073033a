package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.TimeCorrection;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorrectionsJsonTest {

  private static final Path STORED =
      Path.of("src/test/resources/coop/commonwage/pay/store/payslips-of-the-first-rule-set.jsonl");

  @Test
  void aCorrectionIsReadAsItWasWritten() throws IOException {
    TimeCorrection correction = correction();
    assertTrue(correction.upliftsLatePay());
    assertEquals(
        List.of(correction),
        CorrectionsJson.read(CorrectionsJson.write(List.of(correction)).build()));
  }

  @Test
  void oneThatWasWrittenBeforeLatePayWasUpliftedIsReadWithoutIt() throws IOException {
    JsonObject written = CorrectionsJson.write(List.of(correction())).build().getJsonObject(0);
    JsonArray before =
        Json.array()
            .add(jakarta.json.Json.createObjectBuilder(written).remove("upliftsLatePay"))
            .build();
    assertFalse(CorrectionsJson.read(before).getFirst().upliftsLatePay());
  }

  private static TimeCorrection correction() throws IOException {
    try (Stream<String> lines = Files.lines(STORED)) {
      PayslipInputs then =
          InputsJson.read(Json.object(lines.findFirst().orElseThrow()).getJsonObject("inputs"));
      return TimeCorrection.ofUnpaid(then, List.of(), List.of("V1"));
    }
  }
}

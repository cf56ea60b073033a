package coop.commonwage.pay.store;

import coop.commonwage.pay.payruns.Circumstances;
import jakarta.json.JsonObject;

/**
 * What was out of the ordinary for a payslip, as JSON for ever: names here are never changed, only
 * added to.
 */
final class CircumstancesJson {

  private CircumstancesJson() {}

  static JsonObject write(Circumstances circumstances) {
    return Json.object().build();
  }

  static Circumstances read(JsonObject json) {
    return Circumstances.NONE;
  }
}

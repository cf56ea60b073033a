package coop.commonwage.pay.store;

import coop.commonwage.pay.application.ImportOutcome.Cell;
import coop.commonwage.pay.hours.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A visit as the cells of our own file, to say what of it changed. */
final class VisitCells {

  private VisitCells() {}

  /** The columns in which two visits differ, in the order of our file. */
  static List<Cell> changed(Visit before, Visit after) {
    Map<String, String> old = cells(before);
    Map<String, String> now = cells(after);
    List<Cell> changed = new ArrayList<>();
    old.forEach(
        (column, value) -> {
          if (!value.equals(now.get(column))) {
            changed.add(new Cell(column, value, now.get(column)));
          }
        });
    return changed;
  }

  private static Map<String, String> cells(Visit visit) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("client_ref", text(visit.clientRef()));
    cells.put("carer_ref", visit.carerRef());
    cells.put("planned_start", visit.plannedStart().toString());
    cells.put("planned_end", visit.plannedEnd().toString());
    cells.put("actual_start", text(visit.actualStart()));
    cells.put("actual_end", text(visit.actualEnd()));
    cells.put("checkin_method", text(visit.checkinMethod()));
    cells.put("checkout_method", text(visit.checkoutMethod()));
    cells.put("exception_code", text(visit.exceptionCode()));
    cells.put("status", visit.status().word());
    cells.put("second_carer", yesOrNo(visit.secondCarer()));
    cells.put("service_type", visit.serviceType().word());
    cells.put("miles", visit.milesTenths() / 10 + "." + visit.milesTenths() % 10);
    cells.put("travel_minutes", Integer.toString(visit.travelMinutes()));
    cells.put("note", text(visit.note()));
    cells.put("claimed_start", text(visit.particulars().claimedStart()));
    cells.put("claimed_end", text(visit.particulars().claimedEnd()));
    cells.put("break_minutes", Integer.toString(visit.particulars().breakMinutes()));
    cells.put("awake_minutes", Integer.toString(visit.particulars().awakeMinutes()));
    cells.put("funder_account", text(visit.particulars().funderAccount()));
    cells.put("went_home", yesOrNo(visit.particulars().wentHome()));
    cells.put("cancelled_at", text(visit.particulars().cancelledAt()));
    return cells;
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static String yesOrNo(boolean value) {
    return value ? "Y" : "N";
  }
}

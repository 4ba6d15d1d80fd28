package com.ihosi.ui.hours;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.hours.HoursApplication;
import com.ihosi.planner.hours.HoursOrder;
import com.ihosi.planner.hours.HoursPreview;
import com.ihosi.planner.hours.HoursTemplate;
import com.ihosi.planner.hours.HoursTemplates;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works with templates of hours on behalf of whoever is logged in, at the facility of the address. */
@Component
final class HoursTemplateDesk {

    private final HoursTemplates templates;
    private final Facilities facilities;

    HoursTemplateDesk(HoursTemplates templates, Facilities facilities) {
        this.templates = templates;
        this.facilities = facilities;
    }

    List<HoursTemplate> list() {
        return templates.list(SignedIn.actor(), CurrentFacility.get().id());
    }

    List<HoursApplication> listApplications() {
        return templates.listApplications(
                SignedIn.actor(), CurrentFacility.get().id());
    }

    List<Department> listDepartments() {
        return facilities.listDepartments(CurrentFacility.get().id());
    }

    void save(HoursTemplate template) {
        templates.save(SignedIn.actor(), CurrentFacility.get().id(), template);
    }

    void delete(HoursTemplate template) {
        templates.delete(SignedIn.actor(), CurrentFacility.get().id(), template.id());
    }

    List<HoursPreview> preview(HoursTemplate template, HoursOrder order) {
        return templates.preview(SignedIn.actor(), CurrentFacility.get(), template.id(), order);
    }

    void apply(HoursTemplate template, HoursOrder order) {
        templates.apply(SignedIn.actor(), CurrentFacility.get(), template.id(), order);
    }

    void undo(HoursApplication application) {
        templates.undo(SignedIn.actor(), CurrentFacility.get().id(), application.id());
    }
}

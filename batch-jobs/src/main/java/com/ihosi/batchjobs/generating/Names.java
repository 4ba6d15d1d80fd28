package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.row.PatientRow.Gender;
import java.util.List;

/** Names that made-up people and places get. */
final class Names {

    private static final List<String> WOMEN = List.of(
            "Amara",
            "Beatriz",
            "Chloe",
            "Divya",
            "Elena",
            "Fatima",
            "Grace",
            "Hana",
            "Ines",
            "Jia",
            "Katarzyna",
            "Leila",
            "Maya",
            "Naomi",
            "Olivia",
            "Priya",
            "Quinn",
            "Rosa",
            "Sofia",
            "Tamar",
            "Uma",
            "Valentina",
            "Wanjiru",
            "Ximena",
            "Yuki",
            "Zoe",
            "Abigail",
            "Brigid",
            "Camille",
            "Dalia",
            "Esther",
            "Freya",
            "Gabriela",
            "Harriet",
            "Ingrid",
            "Josephine",
            "Keisha",
            "Lucia",
            "Mei",
            "Nadia",
            "Oluchi",
            "Paloma",
            "Renata",
            "Sunita",
            "Thandi",
            "Veronika",
            "Winona",
            "Yasmin");
    private static final List<String> MEN = List.of(
            "Adrian", "Bashir", "Callum", "Dmitri", "Emeka", "Felix", "Gustavo", "Hiro", "Ibrahim", "Jamal", "Kofi",
            "Liam", "Mateo", "Nikhil", "Omar", "Pavel", "Rafael", "Samuel", "Tomas", "Umar", "Victor", "Wei", "Xavier",
            "Yusuf", "Zachary", "Anders", "Bruno", "Carlos", "Daniel", "Elijah", "Francis", "George", "Hassan", "Ivan",
            "Joon", "Kwame", "Luca", "Marcus", "Noah", "Oscar", "Patrick", "Rohan", "Sven", "Thiago", "Vikram",
            "Walter", "Yaw", "Ziad");
    private static final List<String> FAMILIES = List.of(
            "Okoro",
            "Lindqvist",
            "Marchetti",
            "Ferreira",
            "Nakamura",
            "Whitfield",
            "Haddad",
            "Kowalska",
            "Mbeki",
            "Castellanos",
            "Petrov",
            "Sharma",
            "Thornton",
            "Nguyen",
            "Delacroix",
            "Osei",
            "Bergstrom",
            "Villanueva",
            "Chaudhry",
            "Park",
            "Abernathy",
            "Moreau",
            "Adeyemi",
            "Fitzgerald",
            "Yamada",
            "Rosenthal",
            "Banerjee",
            "Cavanaugh",
            "Dominguez",
            "Eriksen",
            "Farouk",
            "Gallagher",
            "Hernandez",
            "Ito",
            "Jimenez",
            "Kaplan",
            "Larsen",
            "Mahmoud",
            "Novak",
            "Oyelaran",
            "Pereira",
            "Quintero",
            "Reyes",
            "Silva",
            "Tanaka",
            "Ueda",
            "Vargas",
            "Wallace",
            "Xu",
            "Yilmaz",
            "Zielinski",
            "Amsel",
            "Boateng",
            "Crawford",
            "Duarte",
            "Everett",
            "Fontaine",
            "Greenwood",
            "Hollis",
            "Ibarra",
            "Jansen",
            "Kimura",
            "Lombardi",
            "Mensah");
    private static final List<String> PLACES = List.of(
            "Ashford",
            "Bramble",
            "Cedar",
            "Dunmore",
            "Elkhorn",
            "Fairhaven",
            "Glenrock",
            "Hawthorne",
            "Ironwood",
            "Juniper",
            "Kestrel",
            "Larkspur",
            "Maplewood",
            "Northfield",
            "Oakmont",
            "Pinecrest",
            "Quarry",
            "Redstone",
            "Silverlake",
            "Timberline",
            "Umber",
            "Valley",
            "Westbrook",
            "Yarrow");
    private static final List<String> STREETS =
            List.of("Harbor Street", "Mill Road", "Orchard Avenue", "Chapel Lane", "Prairie Way", "Foundry Street");

    private Names() {}

    static Person person(Dice dice) {
        boolean woman = dice.chance(0.52);
        Gender gender = dice.chance(0.01) ? Gender.OTHER : woman ? Gender.FEMALE : Gender.MALE;
        return new Person(dice.pick(woman ? WOMEN : MEN), dice.pick(FAMILIES), gender);
    }

    /** The name of the i-th place: the list's, then the list's with numbers. */
    static String place(int index) {
        String name = PLACES.get(index % PLACES.size());
        return index < PLACES.size() ? name : name + " " + (index / PLACES.size() + 1);
    }

    static String address(Dice dice) {
        return dice.between(1, 980) + " " + dice.pick(STREETS);
    }
}

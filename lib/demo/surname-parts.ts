import { splitWords } from "./word-list";

/** The most frequent surnames of the United States, more than three hundred, roughly as often as in the 2010 census. */
export const commonSurnames = splitWords(`
Smith Johnson Williams Brown Jones Miller Davis Garcia Rodriguez Wilson Martinez Anderson Taylor Thomas
Hernandez Moore Martin Jackson Thompson White Lopez Lee Harris Gonzalez Clark Lewis Robinson Walker Perez
Hall Young Allen Sanchez Wright King Scott Green Baker Adams Nelson Hill Ramirez Campbell Mitchell Roberts
Carter Phillips Evans Turner Torres Parker Collins Edwards Stewart Flores Morris Nguyen Murphy Rivera Cook
Rogers Morgan Peterson Cooper Reed Bailey Bell Gomez Kelly Howard Ward Cox Diaz Richardson Wood Watson
Brooks Bennett Gray James Reyes Cruz Hughes Price Myers Long Foster Sanders Ross Morales Powell Sullivan
Russell Ortiz Jenkins Gutierrez Perry Butler Barnes Fisher Henderson Coleman Simmons Patterson Jordan
Reynolds Hamilton Graham Kim Gonzales Alexander Ramos Wallace Griffin West Cole Hayes Chavez Gibson Bryant
Ellis Stevens Murray Ford Marshall Owens McDonald Harrison Ruiz Kennedy Wells Alvarez Woods Mendoza
Castillo Olson Webb Washington Tucker Freeman Burns Henry Vasquez Snyder Simpson Crawford Jimenez Porter
Mason Shaw Gordon Wagner Hunter Romero Hicks Dixon Hunt Palmer Robertson Black Holmes Stone Meyer Boyd
Mills Warren Fox Rose Rice Moreno Schmidt Patel Ferguson Nichols Herrera Medina Ryan Fernandez Weaver
Daniels Stephens Gardner Payne Kelley Dunn Pierce Arnold Tran Spencer Peters Hawkins Grant Hansen Castro
Hoffman Hart Elliott Cunningham Knight Bradley Carroll Hudson Duncan Armstrong Berry Andrews Johnston Ray
Lane Riley Carpenter Perkins Aguilar Silva Richards Willis Matthews Chapman Lawrence Garza Vargas Watkins
Wheeler Larson Carlson Harper George Greene Burke Guzman Morrison Munoz Jacobs O'Brien Lawson Franklin
Lynch Bishop Carr Salazar Austin Mendez Gilbert Jensen Williamson Montgomery Harvey Oliver Howell Dean
Hanson Weber Garrett Sims Burton Fuller Soto McCoy Welch Chen Schultz Walters Reid Fields Walsh Little
Fowler Bowman Davidson May Day Schneider Newman Brewer Lucas Holland Wong Banks Santos Curtis Pearson
Delgado Valdez Pena Rios Douglas Sandoval Barrett Hopkins Keller Guerrero Stanley Bates Alvarado Beck
Ortega Wade Estrada Contreras Barnett Caldwell Santiago Lambert Powers Chambers Nunez Craig Leonard Lowe
Rhodes Byrd Gregory Shelton Frazier Becker Maldonado Fleming Vega Sutton Cohen Jennings Parks McDaniel
Watts Barker Norris Vaughn Vazquez Holt Schwartz Steele Benson Neal Dominguez Horton Terry Wolfe Hale`);

/** How some write a surname that the tables hold without its accents. */
export const accentedSurnames: Readonly<Record<string, string>> = {
  Garcia: "García",
  Rodriguez: "Rodríguez",
  Martinez: "Martínez",
  Hernandez: "Hernández",
  Lopez: "López",
  Gonzalez: "González",
  Perez: "Pérez",
  Sanchez: "Sánchez",
  Ramirez: "Ramírez",
  Gomez: "Gómez",
  Diaz: "Díaz",
  Gutierrez: "Gutiérrez",
  Chavez: "Chávez",
  Alvarez: "Álvarez",
  Vasquez: "Vásquez",
  Jimenez: "Jiménez",
  Fernandez: "Fernández",
  Guzman: "Guzmán",
  Munoz: "Muñoz",
  Mendez: "Méndez",
  Valdez: "Valdéz",
  Pena: "Peña",
  Rios: "Ríos",
  Nunez: "Núñez",
  Vazquez: "Vázquez",
  Dominguez: "Domínguez",
};

/** Surnames that are rarer, as a stem and an ending; each stem goes with each ending. */
export const surnameFamilies: readonly { stems: readonly string[]; endings: readonly string[] }[] = [
  {
    stems:
      splitWords(`Ack Ald Ash Bain Bar Beck Birch Black Blake Brad Bram Brant Brim Brock Brook Burn Cal Cald Car
      Chad Chat Clay Clif Cob Col Cran Craw Crom Cul Dal Dan Den Dray Dun Eas El Ever Fair Farn Fen Fern Finch
      Flax Gar Glad Gran Grim Had Hal Ham Har Hart Hather Hay Hazel Heath Hedge Hem Hol Horn Hux Ing Kem Ken
      Kings Lang Lath Lin Lock Lud Mad Marl Mel Mer Mid Mil Nor Oak Old Pem Pen Pick Ply Quar Rad Ran Red
      Ridge Rock Rush Sand Shel Sher Stan Stock Sut Thorn Til Tren Under Wad Wal War Wes Whit Wick Win Wood
      Wyn Yar`),
    endings:
      splitWords(`ford ton ley wood field worth well man son by ham stone er den bury brook bridge burn combe
      more land dale ward way gate shaw croft hurst mont ster low`),
  },
  {
    stems:
      splitWords(`Acker Alt Arn Bach Baum Berg Bern Bitt Blum Boll Brand Braun Brenn Buch Diet Dorn Eber Eck Ehr
      Eisen Engel Feld Fink Fried Gall Gold Gott Gross Gut Haas Heil Hein Herr Hess Hirsch Hoch Hof Hold Horst
      Kauf Kling Knopf Koch Kohl Kraus Kron Kuhl Leh Lich Lind Lob Lutz Mand Mark Mohr Neu Nuss Ober Ott
      Pfeif Rauch Reich Rein Rich Ritt Rosen Roth Sauer Schell Schild Schlag Schmel Schon Schreib Schwarz Seid
      Sieg Som Stein Stroh Stuck Tann Uhl Vogel Wald Weid Wein Weiss Wern Winkel Wolf Zell`),
    endings: splitWords(
      "mann meyer bach er stein berg inger hauer haus ler ner wald kamp feld hoff dorf bauer knecht",
    ),
  },
  {
    stems:
      splitWords(`Kowal Wisn Wojc Kamin Lewand Zielin Szyman Wozn Dabr Kozl Jank Mazur Kwiat Krawcz Piotr Grab
      Pawl Michal Krol Jablon Wrobl Stepan Maj Olsz Jawor Malin Adam Nowak Sikor Baran Szewcz Rutk Tomasz
      Wilcz Lis Kalin Czarn Gor Bielin Borow Cies Dobr Gaj Horv Ivan Jurk Kolar Luk Marin Milos Novot Petr
      Rad Svob Tom Vuk Zagor`),
    endings: splitWords("ski owski ewski czyk ak ek icz ovich ic ko enko uk iak ovsky insky ov"),
  },
  {
    stems:
      splitWords(`Abbat Agost Alber Ammir Angel Anton Barb Bart Batt Bell Bened Bern Bianc Bonf Brun Camp Cap
      Card Carus Cast Catal Cav Cer Cicc Cont Cost Dam Donat Esp Fabr Fal Fer Fior Font Franc Gamb Gent Giac
      Giord Grass Guid Lanz Leon Lomb Luc Magg Manc Mar Masc Matt Mazz Mess Mont Mor Nap Nic Oliv Orland Pag
      Palm Pant Past Pell Piaz Pol Ric Riv Rom Ross Russ Sabat Salv Santor Sart Scal Serr Silv Sorr Tad Test
      Tors Trev Val Ven Vern Vit Zan Zamp`),
    endings: splitWords("ini elli etti ucci ano one ino acci ella ati oni azzo ardi ola esi"),
  },
  {
    stems:
      splitWords(`Abram Adolf Alb Amund Anders Asgar Bjorn Christof Dav Edvard Eli Erik Frederik Gabriel Gunder
      Gustaf Hend Isak Iver Jak Jen Jorgen Karl Knud Lars Lauri Magnus Mat Mik Mort Niel Ol Osk Ped Rasmus
      Roald Simon Sor Sven Thor Tor Ulr Vald Wil`),
    endings: splitWords("son sen strom quist lund gren dahl holm stad"),
  },
  {
    stems: splitWords(
      "Abarc Acost Aguil Alam Almanz Alvar Arell Arroy Benav Bermud Cabrer Calder Camach Escob Figuer Galv",
    ),
    endings: splitWords("a o al ado es illo eda era ona ero"),
  },
  {
    stems: splitWords("Beau Bou Char Cour Des Du Font Gran Lam Mon Mour Per Rous Tou Val"),
    endings: splitWords("champ cher ette fort lieu pierre quet reau rien sard seau tier ville vois"),
  },
  {
    stems: ["Mc", "Mac"],
    endings:
      splitWords(`Alister Ardle Aulay Bride Cabe Cafferty Cain Call Cann Carthy Cauley Clain Clellan Cloud Clure
      Cord Cormack Crory Cullough Curdy Dermott Devitt Dougal Dowell Duff Elroy Elwee Enroe Evoy Fadden Farland
      Gann Garry Gee Gill Ginnis Govern Gowan Grath Gregor Guire Hugh Ilroy Inerney Intosh Iver Kay Keever Kenna
      Kenzie Kinley Kinney Kinnon Lachlan Laughlin Lean Leod Mahon Manus Millan Mullen Nabb Nair Namara Neely
      Nulty Pherson Quaid Queen Rae Shane Swain Taggart Vay Vicker Whorter`),
  },
  {
    stems: ["O'"],
    endings:
      splitWords(`Boyle Callaghan Connell Connor Dea Donnell Donoghue Dowd Driscoll Dwyer Flaherty Gara Grady
      Halloran Hanlon Hara Keefe Kelly Leary Loughlin Mahoney Malley Meara Neal Neill Reilly Rourke Shaughnessy
      Shea Sullivan Toole`),
  },
  {
    stems: ["Van "],
    endings: splitWords(
      "Buren Dyke Horn Meter Ness Pelt Winkle Zandt Camp Dusen Hook Houten Cleef Doren Riper Wert",
    ),
  },
  { stems: ["De La "], endings: splitWords("Cruz Rosa Torre Garza Fuente Paz") },
  { stems: ["St. "], endings: splitWords("John Clair Pierre Germain") },
  { stems: ["Al-"], endings: splitWords("Amin Hadid Khatib Najjar Sayed") },
  {
    stems: [""],
    endings:
      splitWords(`Bui Dang Huynh Vu Vo Ngo Duong Chang Cheng Chu Fong Ho Hsu Huang Kang Kwon Lam Lau Lim Lin Liu
      Lu Ma Ng Oh Pak Shen Song Sun Tan Tang Tsai Wu Xu Yu Zhang Zhao Zhou Zhu Gupta Sharma Shah Desai Reddy Rao
      Mehta Joshi Kapoor Chopra Iyer Nair Khan Ali Hassan Hussein Ahmed Mahmoud Saleh Abdi Mohamed Warsame Farah
      Osman Diallo Okafor Adeyemi Mensah Tesfaye Bekele Yoder Troyer Schlabach Hershberger`),
  },
];

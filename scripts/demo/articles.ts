import type { SubmitArticle } from "#/newsroom/articles/input.ts";

/** Invented articles, from an invented town. Every name and number in them is made up. */

export const libraryHours: SubmitArticle = {
  mode: "published_fact_check",
  headline: "Every library stays open, mayor promises in budget speech",
  byline: "Joris Maat",
  publisher: "The Sandhaven Post",
  sourceUrl: "https://post.example.com/2026/02/library-budget",
  publishedOn: "2026-02-12",
  language: "en-GB",
  text: `Every library stays open, mayor promises in budget speech

Sandhaven will keep all eleven of its public libraries open next year, mayor Helene Osei told the council on Tuesday. “No town of our size lends more books for each inhabitant than we do,” she said.

The town spends €4.2 million a year on its libraries, according to the draft budget. Spending has risen by 18 per cent since 2021.

Osei said that visits had doubled since the pandemic. The library service counted 611,000 visits in 2025.

Opposition leader Bram Tielens said the promise was worth little. “Four of the eleven branches are open for fewer than twelve hours a week,” he told the chamber.

It is widely known that evening opening pays for itself. The service employs 64 people and lends out 930,000 items a year.

The council votes on the budget on 3 March.`,
};

export const tramExtension: SubmitArticle = {
  mode: "published_fact_check",
  headline: "Tram line to the hospital will pay for itself, operator says",
  byline: "Wren Adeyemi",
  publisher: "Channel North",
  sourceUrl: "https://channelnorth.example.com/tram-hospital",
  publishedOn: "2026-02-24",
  language: "en-GB",
  text: `Tram line to the hospital will pay for itself, operator says

The tram line to Sandhaven hospital will cost €86 million and will be finished by the summer of 2029, the operator Noordtram said on Monday.

Noordtram's director, Ilse Brandsma, said the line would carry 9,000 passengers a day. “It is the only project in the province that pays for itself within ten years,” she said.

Two officials who have read the contract said the price did not include new trams. The province has promised to pay half.

About 2,300 people work at the hospital, and three in four of them come by car. The car park has been full by eight in the morning since it opened in 2018.

Residents of the Linden quarter say the digging has damaged their homes. According to a report by the Inspectorate of Buildings, cracks were found in 41 houses. Noordtram denied that its work had caused them.

Reportedly, a second bidder offered to build the line for €71 million.

Is it worth the money? Ask anybody who has waited for the number 6 bus in the rain.

Read more: Five ways to get to the hospital without a car`,
};

export const reservoir: SubmitArticle = {
  mode: "copy_check",
  headline: "The reservoir that fell silent",
  byline: "Noor Haddad",
  publisher: "Exampleton Checks",
  sourceUrl: null,
  publishedOn: null,
  language: "en-GB",
  text: `The reservoir that fell silent

On the last day of January the Wolder reservoir held 38 per cent of the water it can hold, the lowest level for that month since measurements began in 1974.

“We used to hear the overflow from the village,” said Marta Quist, who has kept the lock for nineteen years. “I have not heard it since 2022.”

The water company says there is no reason to worry. Its spokesman, Daan Verhulst, said that supply was secure until the end of summer. He added that leaks accounted for less than 6 per cent of what the company pumps.

Figures published by the regulator in December put losses at 11.4 per cent. The company lost more water last year than the whole of neighbouring Aldermere used.

Farmers downstream have been asked to cut their use by a fifth. Some of them have not been told for how long.

It is a strange thing to stand on a shore that should be under ten metres of water. The jetty ends in grass.

The company's licence runs until 2031. It was renewed in 2019 after a hearing that lasted less than an hour.`,
};

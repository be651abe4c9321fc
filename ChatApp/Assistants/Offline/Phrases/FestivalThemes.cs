namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>Festivals and days of the calendar.</summary>
public static class FestivalThemes
{
    public static readonly IReadOnlyList<Theme> All =
    [
        new("Diwali", Kind.Celebration)
        {
            Words = "diwali, deepavali, dipawali, divali, deepawali, दिवाली, दीपावली, தீபாவளி, દિવાળી, দীপাবলি",
            Hashtags = "Diwali FestivalOfLights HappyDiwali Deepavali Diyas LightOverDarkness",
            Emoji = "🪔 ✨ 🎆",
            Pictures = ["rows of lit oil lamps in warm light", "a rangoli of bright powder with small lamps around it"],
            Openers =
            [
                "Happy {name} to everyone with a lamp to light.",
                "May {name} bring light to your door and something sweet to your table.",
                "The lamps are ready, and so are the sweets: time for {topic}.",
                "A little light for your feed: {topic}.",
                "Some evenings are remembered by their light, and we have {topic} to thank for that.",
                "One small flame, then another, then a whole street of them: happy {name}.",
            ],
            Scenes =
            [
                "Rows of diyas along the wall, rangoli by the door, and somebody already asking about dessert.",
                "The house smells of cardamom and fresh marigolds.",
                "New clothes, old stories, and a box of sweets that never survives the evening.",
                "Children run from lamp to lamp while the grown-ups pretend they are only watching.",
                "Windows glow up and down the street, and nobody is in a hurry to go in.",
                "There is a moment, just after the last lamp is lit, when everyone goes quiet.",
            ],
            Thoughts =
            [
                "Darkness gives way one small flame at a time, and that is worth remembering all year.",
                "It takes very little to brighten a room: a lamp, a sweet, a person who came all the way to see you.",
                "The company stays with you long after the lamps have burned down.",
                "It is a good time to forgive something small, call someone far away and begin again.",
                "Light passed from lamp to lamp never gets any less.",
            ],
            Jokes = ["The calorie count has been postponed until further notice.", "Quality control on the laddoos is going very thoroughly."],
            Closers =
            [
                "May your home be bright and your year be kind.",
                "Wishing you light, health and good company.",
                "How do you celebrate at home?",
                "Which sweet do you reach for first?",
                "Light one for someone you miss, too.",
            ],
        },
        new("Holi", Kind.Celebration)
        {
            Words = "holi, होली, ਹੋਲੀ",
            Hashtags = "Holi HappyHoli FestivalOfColours HoliHai Gulal Spring",
            Emoji = "🌈 🎨 💛",
            Pictures = ["friends covered in bright powder, laughing in the sun", "bowls of pink, yellow and blue powder on a wooden table"],
            Openers =
            [
                "Happy {name} to everyone who will still be pink behind the ears next week.",
                "May {name} bring colour to your street and mischief to your friends.",
                "Old clothes on, worries off: time for {topic}.",
                "The forecast for {topic}: colour, with a good chance of more colour.",
                "A splash of colour for your feed: {topic}.",
            ],
            Scenes =
            [
                "Pink hands, blue hair, and a white shirt that will never be white again.",
                "Water balloons wait on the balcony, and somebody below has no idea.",
                "Plates of gujiya go round, and the drums have not stopped since morning.",
                "Strangers become neighbours with a single pinch of gulal.",
                "For a few hours everyone on the street wears the same colours.",
                "The air smells of spring, wet earth and powder.",
            ],
            Thoughts =
            [
                "Nobody stays grey for long when there is colour in the air.",
                "Under all that powder we look wonderfully alike.",
                "It is hard to hold a grudge against someone who has just painted your nose green.",
                "Winter is over, and this is the loudest possible way of saying so.",
                "The colour washes off, the laughter does not.",
            ],
            Jokes = ["Never trust a friend who walks up with both hands behind their back.", "The washing machine has been warned."],
            Closers =
            [
                "Play gently, drink water and save a sweet for later.",
                "Which colour are you going home in?",
                "May the colour stay with you long after the powder is gone.",
                "Who gets the first handful from you?",
                "Wishing you a spring full of colour.",
            ],
        },
        new("Christmas", Kind.Celebration)
        {
            Words = "christmas, xmas, x-mas, advent, santa, weihnachten, navidad, noël, natale, クリスマス, 圣诞节, क्रिसमस",
            Hashtags = "Christmas MerryChristmas ChristmasTime WinterLights Together Holidays",
            Emoji = "🎄 ✨ ❄️",
            Pictures = ["a window with candles, snow outside and a small tree inside", "a wooden table with oranges, candles and wrapped gifts"],
            Openers =
            [
                "Merry {name} to you and everyone at your table.",
                "From {our} window to yours: merry {name}.",
                "The lights are up and the biscuits are half gone, so it must be time for {topic}.",
                "Put the kettle on for a few warm words about {topic}.",
                "A bit of winter light for your feed: {topic}.",
            ],
            Scenes =
            [
                "Candles in the window, flour on the kitchen floor, and a roll of tape nobody can find.",
                "The tree leans a little to the left, as it does every year.",
                "Cold hands, warm mugs, and the first card on the shelf.",
                "Somewhere an orchestra of saucepans is getting ready.",
                "Children count the days, and the rest of us count the chairs.",
                "Outside it gets dark early, and inside nobody minds.",
            ],
            Thoughts =
            [
                "The best gift is usually the afternoon someone gives you.",
                "What we unwrap is forgotten by spring, who we sat with is not.",
                "A quiet hour counts as a present, too.",
                "There is kindness in a card written by hand.",
                "It is the time of year to put one more chair at the table.",
            ],
            Jokes = ["The gift wrapping looks like the work of a raccoon, but it was made with love.", "The biscuits were counted, and the numbers do not add up."],
            Closers =
            [
                "Wishing you peace, warmth and a good book by the window.",
                "May your days be calm and your kitchen busy.",
                "What belongs on your table every year?",
                "Call someone who would love to hear your voice.",
                "Have a gentle, joyful Christmas.",
            ],
        },
        new("Eid", Kind.Celebration)
        {
            Words = "eid, eid al-fitr, eid al-adha, eid-ul-fitr, bakrid, bayram, lebaran, عيد, عید, ईद",
            Hashtags = "Eid EidMubarak EidCelebration Gratitude Family Togetherness",
            Emoji = "🌙 ✨ 🕌",
            Pictures = ["a crescent moon over a table set with dates, tea and sweets", "lanterns glowing above a long family table"],
            Openers =
            [
                "{name} Mubarak to you and your family.",
                "{name} Mubarak, from {our} home to yours.",
                "May {name} bring peace to your home and joy to your table.",
                "Doors open, tea on the stove: time for {topic}.",
                "Warm wishes for {topic}, and a plate kept ready for you.",
            ],
            Scenes =
            [
                "New clothes, full plates, and a doorbell that will not rest.",
                "The smell of fresh bread and cardamom reaches the street.",
                "Children count their gifts twice and their sweets three times.",
                "Early prayers, long embraces, and a table that keeps getting longer.",
                "Neighbours carry covered dishes from door to door.",
                "Three generations share one sofa, and there is still room.",
            ],
            Thoughts =
            [
                "Gratitude tastes best when it is shared.",
                "A plate sent next door says more than a long message.",
                "It is a day for forgiving, for visiting and for feeding people until they surrender.",
                "Generosity is the oldest ingredient on the table.",
                "The most important guest is the one who thought nobody would ask.",
            ],
            Jokes = ["You will be told that you have eaten nothing, and there is no defence.", "Any diet resumes on a date to be announced."],
            Closers =
            [
                "May your prayers be answered and your home be full.",
                "Wishing you peace, health and a long table.",
                "Who are you visiting first?",
                "Keep a seat for someone who is far from home.",
                "What is always on your table?",
            ],
        },
        new("Ramadan", Kind.Celebration)
        {
            Words = "ramadan, ramzan, ramadhan, iftar, suhoor, رمضان, रमज़ान",
            Hashtags = "Ramadan RamadanMubarak Iftar Patience Gratitude Community",
            Emoji = "🌙 🤲 ✨",
            Pictures = ["dates and a glass of water at sunset", "lanterns hanging over a quiet evening street"],
            Openers =
            [
                "{name} Mubarak to all who are fasting.",
                "May {name} bring you patience, peace and quiet evenings.",
                "A calm word in a busy week: {topic}.",
                "As the evenings slow down, a thought about {topic}.",
                "Dates and water on the table, and a few words about {topic}.",
            ],
            Scenes =
            [
                "The table is set early, and everyone watches the sky.",
                "A date, a sip of water, and the whole room breathes out.",
                "The lane is awake long before sunrise.",
                "Lanterns hang over the street, and the evenings are long and kind.",
                "Somebody always cooks for four more than were invited.",
            ],
            Thoughts =
            [
                "Hunger makes room for other things: patience, gratitude, other people.",
                "A month like this teaches how much can wait.",
                "Giving quietly is still giving.",
                "The hardest hour is often the one that teaches most.",
                "An evening shared is worth more than a full plate.",
            ],
            Jokes = ["Nobody has ever looked at a samosa with more respect.", "The last ten minutes before sunset are officially the longest in the world."],
            Closers =
            [
                "May your fasts be accepted and your evenings be peaceful.",
                "Who would you like to share the table with?",
                "Wishing you a month of calm.",
                "Remember someone who breaks the fast alone.",
                "What helps you through the long afternoons?",
            ],
        },
        new("New Year", Kind.Celebration)
        {
            Words = "new year, new years, new year's, new year's eve, nye, silvester, año nuevo, 新年, नया साल",
            Hashtags = "NewYear HappyNewYear FreshStart NewBeginnings Midnight Hello",
            Emoji = "🎆 🥂 ✨",
            Pictures = ["fireworks over rooftops at midnight", "an open, empty diary beside a cup of coffee in morning light"],
            Openers =
            [
                "Happy {name} to everyone starting over and everyone simply carrying on.",
                "Welcome to the first page: happy {name}.",
                "A fresh calendar, a full cup and one thought about {topic}.",
                "Before the fireworks, a word about {topic}.",
                "New diary, same handwriting: here's to {topic}.",
            ],
            Scenes =
            [
                "Fireworks over the rooftops, cold fingers, and somebody counting down a second too early.",
                "The diary is still empty, and that is the lovely thing about it.",
                "Confetti in the carpet, a last slice of cake, and plans written on a napkin.",
                "Messages fly back and forth long after midnight.",
                "The first morning is quiet, as if the world were waiting to hear what comes next.",
                "Twelve months lie ahead, and nobody has spilled anything on them yet.",
            ],
            Thoughts =
            [
                "Big resolutions fade by February, small habits tend to stay.",
                "You do not have to become a new person, a rested one is fine.",
                "Last year taught {us} more than {we} had planned to learn.",
                "Keep what worked, let go of what did not, and leave room for surprises.",
                "A good year is built out of ordinary Tuesdays.",
            ],
            Jokes = ["{Our} resolution is to write the right year on forms by March.", "The gym is full, the fridge is too, and we shall see who wins."],
            Closers =
            [
                "What are you looking forward to?",
                "May the coming year be kind to you.",
                "Here's to health, good friends and a little luck.",
                "One word for your year: what would it be?",
                "See you on the other side.",
            ],
        },
        new("Halloween", Kind.Celebration)
        {
            Words = "halloween, trick or treat, trick-or-treat, spooky season",
            Hashtags = "Halloween HappyHalloween TrickOrTreat SpookySeason Pumpkins Costume",
            Emoji = "🎃 👻 🦇",
            Pictures = ["carved pumpkins glowing on a doorstep at dusk", "small ghosts with large bags of sweets under a street lamp"],
            Openers =
            [
                "Happy {name} to the brave, the spooky and those who are only here for the sweets.",
                "Lock the door and light the pumpkin: it's time for {topic}.",
                "Something rustles in the dark, and it turns out to be {topic}.",
                "Warning, mildly spooky content ahead: {topic}.",
                "The pumpkins insisted on a word about {topic}.",
            ],
            Scenes =
            [
                "Carved grins on every doorstep, and small ghosts with very large bags.",
                "Paper bats in the window, a witch's hat on the dog.",
                "The stairs creak, the candles flicker, and someone giggles behind the curtain.",
                "Half the street is in costume, and the other half is handing out chocolate.",
                "Leaves on the path, fog on the lawn, and a doorbell that keeps ringing.",
            ],
            Thoughts =
            [
                "Being a little scared is fun when you are scared together.",
                "A good costume needs one old sheet and a lot of confidence.",
                "For one evening, the monsters say please and thank you.",
                "Everyone gets to be someone else for a night, and that is a fine holiday.",
                "The dark feels friendly when every porch has a light.",
            ],
            Jokes = ["Somewhere a vampire is asking whether the sweets contain nuts.", "The scariest thing in the house is still the laundry pile."],
            Closers =
            [
                "What are you dressing up as?",
                "Trick or treat: choose wisely.",
                "Stay spooky, and look both ways.",
                "Save {us} a sweet, preferably two.",
                "Which film do you still watch through your fingers?",
            ],
        },
        new("Easter", Kind.Celebration)
        {
            Words = "easter, ostern, pascua, pâques, pasqua, good friday",
            Hashtags = "Easter HappyEaster EggHunt Spring EasterWeekend Family",
            Emoji = "🐣 🌷 🥚",
            Pictures = ["painted eggs and tulips on a sunny breakfast table", "a basket of coloured eggs in wet green grass"],
            Openers =
            [
                "Happy {name} to everyone who is still finding eggs.",
                "Spring has opened the windows: happy {name}.",
                "A little spring for your feed: {topic}.",
                "With fresh flowers on the table, a word about {topic}.",
                "Eggs hidden, coffee made: time for {topic}.",
            ],
            Scenes =
            [
                "Eggs behind the flower pots, chocolate on small faces.",
                "Tulips on the table, bread still warm, and the garden suddenly green.",
                "The morning is bright, the bells are loud and the grass is wet.",
                "A basket by the door waits for whoever wakes first.",
                "Lambs on the hillside, blossom on the branch, windows wide open.",
            ],
            Thoughts =
            [
                "After a long winter, hope looks a lot like a green shoot.",
                "New beginnings rarely make noise.",
                "It is a good weekend to walk slowly and talk for a long time.",
                "Finding is fun, but hiding is the real art.",
                "There is comfort in things that come back every spring.",
            ],
            Jokes = ["Somebody hid an egg so well that it will be found in August.", "One adult, who shall not be named, found the most eggs."],
            Closers =
            [
                "May your days be light and your baskets full.",
                "Where is the best hiding place in your house?",
                "Wishing you a bright and peaceful spring.",
                "Enjoy the long breakfast.",
                "Who wins the egg hunt at your place?",
            ],
        },
        new("Hanukkah", Kind.Celebration)
        {
            Words = "hanukkah, chanukah, hanukah, chanuka, menorah, חנוכה",
            Hashtags = "Hanukkah HappyHanukkah Chanukah EightNights FestivalOfLights Latkes",
            Emoji = "🕎 ✨ 💙",
            Pictures = ["a menorah glowing in a dark window", "a plate of golden latkes beside a burning menorah"],
            Openers =
            [
                "Happy {name} to everyone lighting the menorah.",
                "Chag sameach, and a happy {name} from {our} window to yours.",
                "One more candle each night, and a word about {topic}.",
                "There's oil in the pan and light in the window: time for {topic}.",
                "A small flame for your feed: {topic}.",
            ],
            Scenes =
            [
                "Eight nights, one more flame each time, and wax on the good tablecloth.",
                "Latkes hiss in the pan, and the first ones never reach the table.",
                "The dreidel spins, falls, and starts another argument about the rules.",
                "Candles in the window, faces around them, a song everyone half remembers.",
                "Powdered sugar on every sleeve.",
                "The match goes round, the blessing is said, and the room turns gold.",
            ],
            Thoughts =
            [
                "A little light goes further than anyone expects.",
                "It is a story about courage, and about making things last.",
                "The lights stand in the window so that others can see them, too.",
                "Some miracles are small enough to fit on a windowsill.",
                "Every night adds a light and takes nothing away.",
            ],
            Jokes = ["Sour cream or apple sauce is a question that has divided families for centuries.", "The dreidel has been checked: it is luck, not cheating."],
            Closers =
            [
                "May your nights be warm and bright.",
                "Latkes first or doughnuts first?",
                "Wishing you eight bright nights.",
                "Who lights the first candle at your place?",
                "Leave the curtains open, so that the light gets out.",
            ],
        },
        new("Lunar New Year", Kind.Celebration)
        {
            Words = "lunar new year, chinese new year, spring festival, seollal, tet, tết, cny, 春节, 春節, 農曆新年, 설날",
            Hashtags = "LunarNewYear SpringFestival GoodFortune Reunion RedEnvelope NewBeginnings",
            Emoji = "🏮 🧧 🐉",
            Pictures = ["red lanterns over a busy evening street", "a family folding dumplings around a kitchen table"],
            Openers =
            [
                "Happy {name} to every family on its way home.",
                "May {name} bring you luck, health and a full table.",
                "The lanterns are hung and the dumplings are folded: time for {topic}.",
                "Red envelopes ready, shoes by the door: here's to {topic}.",
                "A bit of luck for your feed: {topic}.",
            ],
            Scenes =
            [
                "Red lanterns over the street, oranges on the table, and the drum of a lion dance two corners away.",
                "Grandparents, cousins and suitcases fill the hallway.",
                "Dumplings are folded by the dozen, and every family insists on its own pleat.",
                "Fireworks crackle, and the youngest cover their ears and watch.",
                "The floor is swept the day before, so that no luck gets swept out.",
                "The trains are full of people with gifts on their knees.",
            ],
            Thoughts =
            [
                "A reunion dinner is measured in bowls, stories and hours.",
                "Debts get paid, rooms get swept, and grudges should go out with the dust.",
                "Luck likes a tidy house and an open door.",
                "However far the journey, the smell from the kitchen makes up for it.",
                "A new moon is a good moment to begin again.",
            ],
            Jokes = ["The aunts have questions about your job, your salary and your love life, in that order.", "Nobody leaves the table until the last belt has been loosened."],
            Closers =
            [
                "Wishing you good fortune and good company.",
                "Which dish has to be on your table?",
                "May the year bring you more than you hoped for.",
                "Safe travels to everyone heading home.",
                "Which animal sign are you?",
            ],
        },
        new("Thanksgiving", Kind.Celebration)
        {
            Words = "thanksgiving, friendsgiving",
            Hashtags = "Thanksgiving HappyThanksgiving Grateful Family PumpkinPie ThankfulFor",
            Emoji = "🦃 🍂 🥧",
            Pictures = ["a long table with candles, autumn leaves and full plates", "a pumpkin pie cooling by a kitchen window"],
            Openers =
            [
                "Happy {name} to you and everyone passing the potatoes.",
                "Before the pie, a few words about {topic}.",
                "Pull up a chair, this one is about {topic}.",
                "A grateful thought about {topic}.",
                "The oven is on and the table is long: time for {topic}.",
            ],
            Scenes =
            [
                "Too many dishes for one table, and somehow not enough spoons.",
                "The kitchen windows are fogged up, and someone is guarding the gravy.",
                "Cousins at the small table, stories at the big one.",
                "Leaves outside, pie inside, and a dog that never leaves the cook's side.",
                "Everyone says what they are thankful for, and somebody always cries first.",
            ],
            Thoughts =
            [
                "Gratitude gets easier with practice, and with pie.",
                "It is the people around the table who make the meal.",
                "Saying thank you out loud does something to both sides.",
                "An empty chair is remembered, and a new one is always found.",
                "The things we take for granted are usually the big ones.",
            ],
            Jokes = ["Stretchy trousers are a form of planning.", "The turkey is done when the smoke alarm says so."],
            Closers =
            [
                "What are you thankful for?",
                "Tell someone that they matter to you.",
                "Save some pie for breakfast.",
                "Wishing you a full table and a slow afternoon.",
                "Who would you like to thank?",
            ],
        },
        new("Valentine's Day", Kind.Celebration)
        {
            Words = "valentine's day, valentines day, valentine's, valentines, valentine, galentine's day",
            Hashtags = "ValentinesDay Love WithLove BeMine Hearts Together",
            Emoji = "❤️ 🌹 💌",
            Pictures = ["tulips in a jam jar beside two cups of coffee", "a handwritten card with a crooked paper heart"],
            Openers =
            [
                "Happy {name} to couples, friends and everyone who is their own best date.",
                "Love comes in many sizes, so here's a word about {topic}.",
                "With a slightly crooked paper heart: {topic}.",
                "Roses are optional when it comes to {topic}.",
                "A love letter, sort of, to {topic}.",
            ],
            Scenes =
            [
                "A note on the mirror, two cups on the table.",
                "Somebody is writing a card and crossing out half of it.",
                "Tulips in a jam jar, and toast cut into hearts.",
                "A slow walk home, two hands in one pocket.",
                "The restaurant is full of people pretending to read the menu.",
            ],
            Thoughts =
            [
                "Love is mostly small things done often.",
                "Listening is the most underrated gift there is.",
                "Being known well is better than being admired.",
                "Kindness keeps longer than flowers.",
                "Friendship is a love story, too.",
            ],
            Jokes = ["The chocolates were meant for sharing, and mistakes were made.", "Nothing says romance like doing the dishes before being asked."],
            Closers =
            [
                "Who deserves a kind word from you?",
                "Tell them, even if they know.",
                "What's the nicest small thing anyone has done for you?",
                "Wishing you a day with someone who makes you laugh.",
                "Love to all of you.",
            ],
        },
        new("Mother's and Father's Day", Kind.Celebration)
        {
            Words = "mother's day, mothers day, mothers' day, father's day, fathers day, fathers' day, parents' day, parents day",
            Hashtags = "Family Love ThankYou Parents Gratitude Home",
            Emoji = "💐 ❤️ ☕",
            Pictures = ["a breakfast tray with flowers and a child's drawing", "a small hand holding a large one on a walk"],
            Openers =
            [
                "Happy {name} to everyone who ever waited up.",
                "To all who pack lunches and fix bicycles: happy {name}.",
                "Flowers are nice and a phone call is better: a word about {topic}.",
                "There's no better excuse for a phone call than {topic}.",
                "Some thanks come years late, so here's to {topic}.",
            ],
            Scenes =
            [
                "Packed lunches, lost gloves, and a voice saying you will be fine.",
                "A drawing on the fridge that has outlived three fridges.",
                "The light in the hallway was always left on.",
                "Someone taught you to tie your shoes and then pretended not to watch.",
                "There was always a plaster in the bag and a biscuit in the pocket.",
            ],
            Thoughts =
            [
                "We only learn later how tired they must have been.",
                "Most of what they did for us, nobody ever saw.",
                "Family is also the people who chose to take care of us.",
                "There is no manual, and still they managed.",
                "Their advice gets better every year.",
            ],
            Jokes = ["Thank you for not telling anyone about that one haircut.", "Breakfast in bed comes with crumbs and good intentions."],
            Closers =
            [
                "What did you learn from yours?",
                "Make the call.",
                "Thinking, too, of everyone for whom this is a hard day.",
                "Send this to the person you thought of first.",
                "What would you like to thank them for?",
            ],
        },
        new("Festival", Kind.Celebration)
        {
            Words = "navratri, durga puja, dussehra, onam, pongal, ganesh chaturthi, raksha bandhan, rakhi, baisakhi, vaisakhi, lohri, makar sankranti, janmashtami, "
                + "karva chauth, nowruz, carnival, mardi gras, midsummer, oktoberfest, st patrick's day, st. patrick's day, saint patrick's day, kwanzaa, passover, purim, "
                + "rosh hashanah, vesak, songkran, mid-autumn festival, moon festival, juneteenth, independence day, republic day, national day, bastille day, "
                + "women's day, womens day, children's day, teachers' day, teacher's day, pride month, pride, may day, labour day, labor day, 中秋节",
            Hints = "festival, festivities, celebration, celebrations, celebrate",
            Hashtags = "Celebrate Tradition Together Festive Community",
            Emoji = "🎉 ✨ 🎶",
            Pictures = ["a street hung with bright bunting and full of people", "a table of festive food seen from above"],
            Openers =
            [
                "Happy {name} to everyone celebrating.",
                "May {name} bring good food, good music and good company.",
                "The streets are filling up: time for {topic}.",
                "Here's to {topic}, and to everyone who keeps the tradition alive.",
                "A little festive noise for your feed: {topic}.",
            ],
            Scenes =
            [
                "There is music two streets away, and it is getting closer.",
                "Best clothes, familiar songs, and a kitchen working at full speed.",
                "Neighbours stop to talk, and nobody looks at the time.",
                "Old photographs come out, and so do the old stories.",
                "Even the quiet uncle is humming along.",
            ],
            Thoughts =
            [
                "Traditions live because somebody takes the trouble every year.",
                "A holiday is a promise that some things come back.",
                "What gets handed down is more than a recipe.",
                "Celebrating together is how neighbours become a community.",
                "Being invited is nice, belonging is better.",
            ],
            Jokes = ["Every family does it a little differently, and every family is sure theirs is the right way.", "There will be leftovers, and there will be negotiations."],
            Closers =
            [
                "How do you celebrate?",
                "Wishing you and yours a joyful time.",
                "What do you remember from when you were small?",
                "Tell {us} about your tradition.",
                "May it be a happy one.",
            ],
        },
    ];
}

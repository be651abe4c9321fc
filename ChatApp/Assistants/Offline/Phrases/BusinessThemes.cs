namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>What shops, teams and companies announce.</summary>
public static class BusinessThemes
{
    public static readonly IReadOnlyList<Theme> All =
    [
        new("Product launch", Kind.News)
        {
            Words = "launch, launching, launched, product launch, release, releasing, released, new product, new app, new website, new feature, new service, new collection, "
                + "beta, now available, prototype",
            Hints = "product, app, website, feature, update",
            Hashtags = "Launch NewRelease JustLaunched MadeWithCare Product Innovation",
            Emoji = "🚀 ✨ 🙌",
            Pictures = ["a neatly lit product on a wooden desk with sketches around it", "a small team around a laptop, cheering"],
            Openers =
            [
                "Fresh from the drawing board: {topic}.",
                "Ready for you to try: {topic}.",
                "Out of {our} hands and into yours: {topic}.",
                "After many sketches, second thoughts and test runs: {topic}.",
                "{We} made something, and {we'd} like you to see it: {topic}.",
            ],
            Scenes =
            [
                "There were prototypes {we} loved and prototypes {we} no longer talk about.",
                "{We} tested it, broke it, fixed it and tested it again.",
                "Every detail was discussed at least twice, some of them over lunch.",
                "The first sketch fitted on a napkin, and the napkin is still around.",
                "The to-do list is finally shorter than the thank-you list.",
            ],
            Thoughts =
            [
                "Good products remove a small annoyance and never ask for applause.",
                "From here on, your opinion counts for more than {ours}.",
                "Simple took the longest.",
                "It is ready rather than finished, and your feedback will shape the rest.",
                "The best part of making something is seeing someone use it.",
            ],
            Jokes = ["{We} promised to stop tinkering, and {we} almost have.", "It has been tested thoroughly, once even on purpose."],
            Closers =
            [
                "Try it and tell {us} what you think.",
                "Questions, wishes and honest opinions are welcome.",
                "Have a look, and pass it on if you like it.",
                "What should {we} improve first?",
                "{We} can't wait to see what you do with it.",
            ],
        },
        new("Hiring", Kind.News)
        {
            Words = "hiring, hire, vacancy, vacancies, job opening, job openings, job offer, open position, open positions, open role, open roles, recruiting, recruitment, "
                + "recruit, join our team, we're looking for, we are looking for, looking for a new colleague, career opportunity, apprenticeship",
            Hints = "job, jobs, position, role, candidates",
            Hashtags = "Hiring NowHiring Jobs Careers JoinUs JobOpening",
            Emoji = "👋 💼 🤝",
            Pictures = ["an empty chair at a friendly, busy desk by a window", "a small team in conversation around a table, one seat free"],
            Openers =
            [
                "There's a free chair next to {us}: {topic}.",
                "Your next colleagues would like a word about {topic}.",
                "A short note about {topic}, and maybe about your next job.",
                "If you've been waiting for a nudge, this is it: {topic}.",
                "Tell your talented friends: this is about {topic}.",
            ],
            Scenes =
            [
                "You'd join people who ask good questions and share their snacks.",
                "Expect real responsibility, honest feedback and colleagues who say good morning.",
                "Every application gets read, down to the last line.",
                "No riddles in the interview, just a good conversation.",
                "You bring the skill and the curiosity, {we} bring the rest.",
            ],
            Thoughts =
            [
                "Skills can be learned, kindness is harder to teach.",
                "A good team is built one good decision at a time.",
                "What you can do counts for more than where you learned it.",
                "The right person may not even be looking, which is why sharing helps.",
                "People stay where they are trusted.",
                "The work matters, and so does going home on time.",
            ],
            Jokes = ["The ability to survive {our} puns is a plus.", "Must be able to resist biscuits, or at least to share them."],
            Closers =
            [
                "Send {us} a message if you're interested.",
                "Tag someone who would fit in.",
                "Apply, ask or pass it on.",
                "{We'd} love to hear from you.",
                "Share this with the best person you've worked with.",
            ],
        },
        new("Sale", Kind.News)
        {
            Words = "sale, discount, discounts, special offer, black friday, cyber monday, clearance, promo, voucher, coupon, bargain, deals, half price, percent off, % off, "
                + "bogo, giveaway, free shipping",
            Hints = "offer, offers, deal, price, prices, off",
            Hashtags = "Sale SpecialOffer Deals ShopSmall Discount TreatYourself",
            Emoji = "🛍️ 🎁 💸",
            Pictures = ["a bright shop window with red price tags", "a paper bag of neatly wrapped purchases on a counter"],
            Openers =
            [
                "Good news for your shopping list: {topic}.",
                "Psst, a word about {topic}.",
                "If you've been waiting for the right moment, here it is: {topic}.",
                "A friendlier number on the price tag: {topic}.",
                "Wallets may breathe out: {topic}.",
            ],
            Scenes =
            [
                "Favourites you have had your eye on for weeks now cost less.",
                "Come early for the best pick, come late for a quiet browse.",
                "The good things go first, as always.",
                "A gift, a treat or the thing you've been putting off: it's a good time for all three.",
                "The baskets are stacked by the door, ready when you are.",
            ],
            Thoughts =
            [
                "Same quality, friendlier price.",
                "A bargain is only a bargain if you love it, so take your time.",
                "Good things should be within reach.",
                "Buying less and better is easier when better costs less.",
                "A treat for yourself counts as essential supplies.",
            ],
            Jokes = ["Nobody is saying run, but comfortable shoes are advised.", "Your wallet called, and it approves."],
            Closers =
            [
                "Good while it lasts.",
                "Come by and have a look.",
                "Tell a friend who loves a good deal.",
                "What's first on your list?",
                "Send {us} a message if you have questions.",
            ],
        },
        new("Event", Kind.News)
        {
            Words = "event, events, tickets, on sale now, workshop, workshops, webinar, meetup, meet-up, conference, open day, open house, seminar, masterclass, exhibition, expo, trade fair, job fair, "
                + "hackathon, game night, quiz night, party, open evening, summit, reunion, ceremony, livestream, panel discussion, market day",
            Hints = "talk, session, class, meeting, registration, show, gathering, gala, fair",
            Hashtags = "Event SaveTheDate JoinUs MeetUp ComeAlong Community",
            Emoji = "📅 🎉 🙌",
            Pictures = ["a bright room filling up with guests, chairs in rows", "people talking in small groups over coffee"],
            Openers =
            [
                "Keep the date free: {topic}.",
                "Mark your calendar for {topic}.",
                "Bring a friend and some curiosity: {topic}.",
                "Something to look forward to: {topic}.",
                "There's a place for you at {thing}.",
            ],
            Scenes =
            [
                "Expect good people, good questions and a warm welcome.",
                "Come for the programme, stay for the conversations afterwards.",
                "You can take the front row or hide at the back, both are fine.",
                "Bring a notebook, a friend, or just yourself.",
                "There will be time to ask, to listen and to meet new people.",
            ],
            Thoughts =
            [
                "The best part of any gathering happens in the breaks.",
                "If you leave with one good idea and one new contact, it was a success.",
                "Some ideas only appear when people put their heads together.",
                "Beginners are as welcome as old hands.",
                "Showing up is already half of it.",
            ],
            Jokes = ["Rumour has it there will be snacks, and {we} started the rumour.", "Name badges will be worn at brave angles."],
            Closers =
            [
                "Will you be there?",
                "Save your spot and bring someone along.",
                "See you there.",
                "Let {us} know if you're coming.",
                "Tag the person who should come with you.",
            ],
        },
        new("Opening", Kind.News)
        {
            Words = "new office, new shop, new store, new branch, new location, new premises, new studio, new restaurant, new café, new cafe, new building, new headquarters, "
                + "second shop, second store, opening, grand opening, reopening, re-opening, moving house, moved house, new house, new home, new flat, new apartment, housewarming, relocating, "
                + "relocation, office move, the move, our move, opening a, opening our, opened our, opened a, moving to, moved to, we moved",
            Hashtags = "NewBeginnings NewPlace HelloNeighbours ComeVisit DoorsOpen Local",
            Emoji = "🔑 🏡 🎉",
            Pictures = ["a freshly painted room with moving boxes and one plant by the window", "a shop door with an open sign and morning light"],
            Openers =
            [
                "New door, same people behind it: {topic}.",
                "The keys are here: {topic}.",
                "The paint is almost dry: {topic}.",
                "There's a new bell to ring: {topic}.",
                "Come in and have a look around: {topic}.",
            ],
            Scenes =
            [
                "Boxes everywhere, one working lamp, and the kettle was the first thing to be unpacked.",
                "The walls are freshly painted and the plants are settling in.",
                "Somebody has already claimed the chair by the window.",
                "Every corner was measured twice, and one shelf still does not fit.",
                "It smells of new wood, fresh paint and the first pot of coffee.",
            ],
            Thoughts =
            [
                "A place becomes yours on the first day someone laughs in it.",
                "More room means more ideas, and more chairs for guests.",
                "Walls are only walls until people move in.",
                "A new door is an invitation.",
                "An address is only a line on a letter until somebody comes to visit.",
            ],
            Jokes = ["Nobody knows where the light switches are yet.", "The printer works already, which is considered a miracle.", "Unpacking shows you what you really need, and how many cables you own."],
            Closers =
            [
                "Drop by and say hello.",
                "Come and see it for yourself.",
                "Which corner would you choose?",
                "Where should {we} have lunch around here?",
                "The door is open.",
            ],
        },
        new("Opening hours", Kind.News)
        {
            Words = "opening hours, business hours, office hours, new hours, holiday hours, opening times",
            Hashtags = "OpeningHours GoodToKnow Local ComeVisit SeeYouSoon",
            Emoji = "🕘 📌 👋",
            Pictures = ["a shop door with a clock above it in morning light", "a hand turning an open sign in a window"],
            Openers =
            [
                "For your calendar and your fridge door: {topic}.",
                "Good to know before you set out: {topic}.",
                "Worth a screenshot: {topic}.",
                "So that nobody stands in front of a closed door: {topic}.",
            ],
            Scenes =
            [
                "The lights are on, the door is open, and somebody is glad to see you.",
                "Come early for the quiet, come late for the company.",
                "There is a sign on the door as well, in large letters.",
                "The early ones get the best parking space.",
            ],
            Thoughts =
            [
                "It saves you a walk in the rain.",
                "Plans are easier to make with the right times in your pocket.",
                "Write it down once, and you never have to ask again.",
                "A visit is always better than a phone call.",
                "Regulars know it by heart, and now so do you.",
            ],
            Jokes = ["The clock on the wall has been informed.", "Arriving early is fine, as long as you bring rolls."],
            Closers =
            [
                "See you soon.",
                "Come by when it suits you.",
                "Tell the neighbours.",
                "When would you like to drop in?",
                "Please pass it on to other regulars.",
            ],
        },
        new("Achievement", Kind.News)
        {
            Words = "award, awards, won, win, winning, winner, winners, prize, trophy, medal, nominated, nomination, shortlisted, certified, certification, milestone, "
                + "achievement, new record, followers, subscribers, finalist, championship, victory, success story",
            Hashtags = "Milestone Proud Teamwork Award Achievement ThankYou",
            Emoji = "🏆 🎉 🙌",
            Pictures = ["a small trophy on a desk with confetti around it", "a team cheering with arms in the air"],
            Openers =
            [
                "Still smiling about {topic}.",
                "A proud moment, and then back to work: {topic}.",
                "The good kind of news: {topic}.",
                "Somebody pinch {us}: {topic}.",
                "For the shelf and for the heart: {topic}.",
            ],
            Scenes =
            [
                "There was a moment of silence, then a great deal of noise.",
                "Somebody shouted, somebody hugged, somebody ordered cake.",
                "The phone has been warm all day.",
                "It took drafts, doubts and a few evenings that ran late.",
            ],
            Thoughts =
            [
                "It belongs to everyone who put in the hours nobody saw.",
                "Recognition is lovely, and the work itself was the point.",
                "Nobody wins alone, even if only one name fits on the plate.",
                "Milestones are a good place to stop and say thank you.",
                "First {we} celebrate, then {we} carry on.",
            ],
            Jokes = ["The speech was rehearsed in the shower, as tradition demands.", "It will go on the shelf as soon as there is a shelf."],
            Closers =
            [
                "Thank you to everyone who helped.",
                "This one is yours, too.",
                "On to the next one.",
                "Thank you for cheering {us} on.",
                "Tag someone who helped you when it counted.",
            ],
        },
        new("New job", Kind.News)
        {
            Words = "new job, promotion, promoted, new role, first day at work, first job, internship, career change, started at, starting at, joining, new position, work anniversary",
            Hints = "career, first day",
            Hashtags = "NewJob NewBeginnings Career NextStep Grateful Learning",
            Emoji = "💼 🌱 🙌",
            Pictures = ["a tidy new desk with a notebook, a plant and a fresh mug", "a person stepping through an office door in morning light"],
            Openers =
            [
                "New badge, same curiosity: {topic}.",
                "Turning a page: {topic}.",
                "A little nervous and very happy: {topic}.",
                "Some news from the desk: {topic}.",
            ],
            Scenes =
            [
                "The first days mean thirty names, twelve passwords and one very good lunch.",
                "There is a new mug on the desk, and it feels right already.",
                "The notebook is empty, and the pen is ready.",
                "The commute is different, and so are the questions.",
            ],
            Thoughts =
            [
                "Nobody takes the next step without people who opened a door.",
                "Starting again is uncomfortable in the best way.",
                "Good mentors never make you feel small.",
                "The most useful words in a new place are: show me how.",
                "A good start is mostly listening.",
            ],
            Jokes = ["Negotiations with the coffee machine are still under way.", "The stairs have been found, the meeting rooms have not."],
            Closers =
            [
                "Thank you to everyone who helped along the way.",
                "What helped you most in your first weeks?",
                "Onwards, with curiosity.",
                "Good advice is welcome, as ever.",
                "Let's stay in touch.",
            ],
        },
        new("Thanks", Kind.Thanks)
        {
            Words = "thank you, thank-you, thanks, gratitude, appreciation, grateful, loyal customers, our customers, our clients, our followers, our supporters, our volunteers",
            Hints = "customers, clients, supporters",
            Hashtags = "ThankYou Grateful Community Appreciation Thanks Together",
            Emoji = "💛 🙏 🤗",
            Pictures = ["a handwritten thank-you note beside a vase of flowers", "many hands raising cups over one table"],
            Openers =
            [
                "This one is a thank-you: {topic}.",
                "It can't be said often enough, so here is a word about {topic}.",
                "Gratitude first: {topic}.",
                "A warm word about {topic}.",
            ],
            Scenes =
            [
                "You asked the questions that made {us} better.",
                "A kind word at the right moment has saved more than one long day.",
                "You were patient when things took longer, and {we} noticed.",
                "Some of you have been there from the very beginning.",
                "You showed up, and that made the difference.",
            ],
            Thoughts =
            [
                "None of this can be taken for granted.",
                "Being trusted is the best thing that can happen to anyone's work.",
                "It's the people who make the long days short.",
                "Gratitude is easy to feel and easy to forget to say, so here it is in words.",
                "Good company makes every hill a little flatter.",
            ],
            Jokes = ["If {we} could bake a cake for each of you, {we} would still be baking.", "A hug would be awkward online, so please read this as one."],
            Closers =
            [
                "Thank you, truly.",
                "{We} could not do it without you.",
                "You know who you are.",
                "Please keep telling {us} what you think.",
                "From the heart: thank you.",
            ],
        },
        new("Welcome", Kind.News)
        {
            Words = "new team member, new team members, new colleague, new colleagues",
            Hashtags = "Welcome NewColleague Team WelcomeAboard HelloTeam",
            Emoji = "👋 🤗 🌱",
            Pictures = ["a tidy desk with a small welcome card and a plant", "colleagues waving from an open office door"],
            Openers = ["A new face, and a very welcome one: {topic}.", "One more chair at the table: {topic}.", "There's somebody to meet: {topic}."],
            Scenes =
            [
                "The desk is ready, the plant has been watered, and somebody has found the good mug.",
                "The tour of the building takes ten minutes, the tour of the kitchen takes longer.",
                "There are many names to learn, and nobody expects them all by Friday.",
                "Somebody is already explaining the coffee machine.",
            ],
            Thoughts =
            [
                "A new colleague brings new questions, and good teams need those.",
                "It takes a while to settle in, and there is no rush.",
                "Every team was once a group of strangers.",
                "Fresh eyes see what everyone else has stopped noticing.",
                "Good people attract good people.",
            ],
            Jokes = ["The password to the biscuit tin will be revealed in week two.", "The welcome speech was kept short, because of the cake."],
            Closers =
            [
                "Say hello in the comments.",
                "It's good to have you here.",
                "Welcome aboard.",
                "What helped you on your first day?",
                "Here's to a good start.",
            ],
        },
        new("Team", Kind.Idea)
        {
            Words = "teamwork, company culture, work culture, our team, my team, colleagues, coworkers, co-workers, employees, team building, teambuilding, employee of the month, "
                + "team member, team members",
            Hints = "team, staff, crew, culture",
            Hashtags = "Teamwork Team Culture GreatPeople WorkLife Together",
            Emoji = "🤝 💛 🙌",
            Pictures = ["colleagues laughing over lunch at a long table", "a whiteboard full of notes and a team around it"],
            Openers =
            [
                "The people behind the work: {topic}.",
                "Good work begins with good company, so let's talk about {topic}.",
                "Behind every good day at work: {topic}.",
                "A word about {topic}, and about the people you share a kettle with.",
            ],
            Scenes =
            [
                "Someone always knows the answer, and someone else knows where it was written down.",
                "Good mornings that are meant, questions that are welcome, cake without a reason.",
                "The best ideas tend to appear on the way to lunch.",
                "Somebody notices when you are quiet.",
                "One person brings the plan, another brings the doubts, and both are needed.",
            ],
            Thoughts =
            [
                "Culture is what happens when nobody is presenting.",
                "Trust is built in small change, day after day.",
                "A team is more than people with the same calendar.",
                "People do their best work where mistakes can be mentioned.",
                "Credit gets bigger when it is shared.",
            ],
            Jokes = ["Meetings could be shorter, but then who would eat the biscuits?", "The group chat has its own weather."],
            Closers =
            [
                "What makes a team feel like one to you?",
                "Say thanks to a colleague before the day is over.",
                "Tag someone who makes your week better.",
                "What have you learned from the people next to you?",
                "Good people make good days.",
            ],
        },
    ];
}

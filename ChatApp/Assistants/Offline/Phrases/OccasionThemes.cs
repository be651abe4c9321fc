namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>Days that belong to somebody: birthdays, weddings, farewells.</summary>
public static class OccasionThemes
{
    public static readonly IReadOnlyList<Theme> All =
    [
        new("Birthday", Kind.Celebration)
        {
            Words = "birthday, bday, b-day, turning 30, turning 40, turning 50, geburtstag, cumpleaños, anniversaire, जन्मदिन, 生日",
            Hashtags = "Birthday HappyBirthday BirthdayCake Celebrate AnotherYear MakeAWish",
            Emoji = "🎂 🎈 🎉",
            Pictures = ["a cake with lit candles and blurred happy faces behind it", "balloons and wrapped gifts on a sunny table"],
            Openers =
            [
                "Happy {name} to a person who makes any room nicer.",
                "Cake first, speeches later: here's to {topic}.",
                "Candles lit, voices not quite in tune: it's time for {topic}.",
                "There will be cake, and the reason is {topic}.",
                "Somebody order balloons, this is about {topic}.",
                "Three cheers for {topic}.",
            ],
            Scenes =
            [
                "A cake with a great many candles, and one long breath to put them out.",
                "Wrapping paper on the floor and icing on the nose.",
                "The song gets sung in four keys at once, as it should.",
                "Old photos are passed around, and nobody is safe.",
                "Messages have been coming in since breakfast.",
                "A parcel tied with far too much string waits on the table.",
            ],
            Thoughts =
            [
                "Getting older is a privilege, and the cake helps.",
                "A birthday is really a thank-you note to one particular day.",
                "Another year of jokes, worries, plans and small victories.",
                "The best present is being remembered.",
                "Here is to everything that happened, and to all that has not happened yet.",
            ],
            Jokes = ["Age is only a number, and the fire brigade has been told about the candles.", "No one is counting, except the person who lit the candles."],
            Closers =
            [
                "Send your wishes below.",
                "Many happy returns.",
                "May the year ahead be a kind one.",
                "Raise a fork.",
                "Which birthday do you remember best?",
            ],
        },
        new("Anniversary", Kind.Celebration)
        {
            Words = "anniversary, jubilee, years in business, years of business, years together, years open, years at, years with, jubiläum, aniversario",
            Hashtags = "Anniversary Milestone ThenAndNow Grateful OnwardTogether Memories",
            Emoji = "🎉 🥂 💛",
            Pictures = ["old photographs spread out beside a small cake", "a shop window with bunting and a large number on the glass"],
            Openers =
            [
                "Here's to {topic}, and to every ordinary day that led there.",
                "Time flies, and suddenly there is cake for {topic}.",
                "A milestone worth a pause: {topic}.",
                "Somebody did the counting, and the result is {topic}.",
                "Nobody gets this far alone, so let's raise a glass to {topic}.",
            ],
            Scenes =
            [
                "The first photos are blurry, the hairstyles are brave, and the smiles are the same.",
                "It began small, with more courage than plan.",
                "There have been early mornings, late nights and a great many cups of tea.",
                "Look back and you see the faces first, then the dates.",
                "A shelf of souvenirs, a drawer of letters, a head full of stories.",
            ],
            Thoughts =
            [
                "Years are made of small promises kept.",
                "Staying is harder than starting, and more rewarding.",
                "Some things only get good when you give them time.",
                "Every year had its storm, and every storm had its people.",
                "The numbers are nice, the stories are better.",
            ],
            Jokes = ["Nobody looks a day older, provided the light is right.", "The secret of lasting this long is snacks."],
            Closers =
            [
                "Thank you for being part of the story.",
                "Here's to the next chapter.",
                "What do you remember from the early days?",
                "On to the next one.",
                "Which moment should make it into the album?",
            ],
        },
        new("Wedding", Kind.Celebration)
        {
            Words = "wedding, marriage, engagement party, engaged, getting married, got married, just married, bride, groom, hochzeit, boda, mariage, शादी",
            Hints = "engagement, married",
            Hashtags = "Wedding JustMarried LoveStory HappyCouple WeddingDay ForeverStartsHere",
            Emoji = "💍 🥂 💐",
            Pictures = ["two hands with rings over a bouquet of garden flowers", "confetti over a couple stepping out into the sun"],
            Openers =
            [
                "Two people, one very good decision: {topic}.",
                "Handkerchiefs ready, this is about {topic}.",
                "Somewhere between tears and dancing: {topic}.",
                "Save a dance, because it's all about {topic}.",
                "Love got organised, so here's to {topic}.",
            ],
            Scenes =
            [
                "A shaky voice, a steady hand, and a yes that everybody hears.",
                "Flowers on every chair, confetti in every pocket.",
                "The speeches run long, and the dancing runs longer.",
                "Aunts in hats, children under tables, shoes under chairs by nine.",
                "Someone cries during the first song, and it is never who you expect.",
            ],
            Thoughts =
            [
                "Choosing each other once is a party, choosing each other daily is a marriage.",
                "Two families now share one photo album.",
                "Love looks good in the best light, and even better in the kitchen next morning.",
                "The day passes in a blur, the promise stays.",
                "What matters fits in one small word.",
            ],
            Jokes = ["The seating plan took longer than the engagement.", "The cake has more tiers than the band has songs."],
            Closers =
            [
                "Here's to a lifetime of good mornings.",
                "Send some love in the comments.",
                "To love, laughter and a well-stocked kitchen.",
                "What is your best piece of advice for newlyweds?",
                "Cheers to love.",
            ],
        },
        new("Graduation", Kind.Celebration)
        {
            Words = "graduation, graduating, graduated, graduate, graduates, diploma, degree, class of 2024, class of 2025, class of 2026, convocation, commencement",
            Hashtags = "Graduation Graduate WellDone ProudMoment NextChapter Graduates",
            Emoji = "🎓 👏 📚",
            Pictures = ["caps thrown into a blue sky above a cheering crowd", "a graduate in a gown hugging a proud grandparent"],
            Openers =
            [
                "Caps in the air for {topic}.",
                "All those late nights led here: {topic}.",
                "Books closed, head high: here's to {topic}.",
                "A round of applause for {topic}.",
                "Somebody tell the library: it's about {topic}.",
            ],
            Scenes =
            [
                "A borrowed gown, a crooked cap, and a family taking forty pictures of the same smile.",
                "There were library lights at midnight and coffee at every hour.",
                "Names are called one by one, and every row cheers for its own.",
                "The last exam felt endless, and now it feels like long ago.",
                "Somewhere a proud grandparent is telling the whole bus.",
            ],
            Thoughts =
            [
                "What you learn last is how much the others helped.",
                "A certificate fits in a frame, the effort behind it does not.",
                "Behind every degree stands someone who said keep going.",
                "The end of a course is the start of a hundred questions.",
                "Knowing how to learn is the part that lasts.",
            ],
            Jokes = ["The student loan sends its warmest congratulations.", "Naps may now be taken without guilt."],
            Closers =
            [
                "Well done, and enjoy it.",
                "What would you tell your first-year self?",
                "The next page is empty, and that is good news.",
                "Thank you to every teacher who stayed five minutes longer.",
                "Congratulations to everyone who made it.",
            ],
        },
        new("Congratulations", Kind.Celebration)
        {
            Words = "congratulations, congrats",
            Hashtags = "Congratulations WellDone Proud WellDeserved Applause",
            Emoji = "👏 🎉 💐",
            Pictures = ["a bunch of flowers and a handwritten card on a desk", "hands clapping in warm light"],
            Openers = ["Applause for {topic}.", "Hats off to {topic}.", "Some good news deserves a round of applause: {topic}."],
            Scenes =
            [
                "Somebody ordered cake before the news was even official.",
                "There was applause in the hallway, and a happy tear or two.",
                "Anyone who has seen the work behind it is not surprised, only delighted.",
                "Messages are coming in from all directions.",
            ],
            Thoughts =
            [
                "It is richly deserved.",
                "Talent is one thing, keeping at it is another, and here they come together.",
                "Good news about good people makes the whole week better.",
                "Behind it are patience, skill and a great many early mornings.",
                "It's a joy to watch someone do what they do best.",
            ],
            Jokes = ["The cake will be shared according to nobody's rules.", "Autographs by appointment only."],
            Closers =
            [
                "Send your congratulations below.",
                "Here's to what comes next.",
                "Enjoy every minute of it.",
                "Leave some applause in the comments.",
                "May it be the first of many.",
            ],
        },
        new("Baby", Kind.Celebration)
        {
            Words = "baby, newborn, baby shower, gender reveal, maternity, paternity, pregnancy, pregnant, gave birth",
            Hashtags = "HelloBaby Newborn NewArrival LittleOne Family Welcome",
            Emoji = "👶 💛 🍼",
            Pictures = ["a tiny hand around an adult finger in soft light", "a row of very small socks on a clothes line"],
            Openers =
            [
                "Small fingers, big news: {topic}.",
                "The house just got louder and lovelier: {topic}.",
                "Whisper it, somebody is asleep: {topic}.",
                "With very little sleep and a great deal of joy: {topic}.",
            ],
            Scenes =
            [
                "Ten fingers, ten toes, and a yawn that fills the room.",
                "Tiny socks are drying on every radiator.",
                "The night has new opening hours.",
                "Visitors arrive on tiptoe and leave on a cloud.",
                "A whole room of adults is watching someone blink.",
            ],
            Thoughts =
            [
                "The smallest person in the house makes all the decisions now.",
                "Nothing prepares you, and it works out anyway.",
                "Love arrives long before sleep does.",
                "Every parent was once a beginner.",
                "The days are long, and the first months are gone in a blink.",
            ],
            Jokes = ["Sleep is a lovely memory.", "The new boss is very small and cries in meetings."],
            Closers =
            [
                "Welcome to the world.",
                "Advice about sleep is gratefully received.",
                "Here's to calm nights and slow mornings.",
                "Leave your good wishes below.",
                "What do you remember of the first weeks?",
            ],
        },
        new("Farewell", Kind.Celebration)
        {
            Words = "farewell, retirement, retiring, retires, retire, last day, goodbye, leaving party, leaving do, send-off",
            Hashtags = "Farewell Retirement ThankYou NextChapter Memories GoodLuck",
            Emoji = "👋 💐 🍀",
            Pictures = ["a card full of signatures beside a bunch of flowers", "a cleared desk with one plant in evening light"],
            Openers =
            [
                "A fond farewell is in order, so a word about {topic}.",
                "Some days come with flowers and a lump in the throat: {topic}.",
                "Goodbyes are easier with cake, so first the cake and then {topic}.",
                "Not goodbye, just see you soon: {topic}.",
            ],
            Scenes =
            [
                "A card signed by everyone, in handwriting nobody can read.",
                "The plant on the windowsill has found a new guardian.",
                "One last round of stories, one last cup of coffee.",
                "Boxes by the door, and a long line of hugs.",
                "Somebody has dug out the very first staff photo.",
            ],
            Thoughts =
            [
                "Some people leave a place better than they found it.",
                "What you pass on counts for more than what you carry out.",
                "Every ending makes room for something.",
                "You notice who held things together when they start packing.",
                "A good colleague is remembered for the small things.",
            ],
            Jokes = ["The stapler stays, and this has been discussed.", "Out-of-office reply: permanently."],
            Closers =
            [
                "Thank you, and keep in touch.",
                "Come back for coffee whenever you like.",
                "Share your favourite memory below.",
                "All the best for what comes next.",
                "You will be missed.",
            ],
        },
    ];
}

import { serve, type TestServer } from './serve.ts'

export type BlogComment = {
  id: number
  text: string
  name: string
  /** A registered user of the blog; a visitor otherwise. */
  user?: number
  website?: string
  parent?: number
  at?: string
}

/** One host with a WordPress in each of some folders (`''` is the host's own), whose comments can change while it runs. */
export function serveBlogs(blogs: Readonly<Record<string, BlogComment[]>>): Promise<TestServer> {
  return serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://blogs.example')
    const [folder = '', collection] = pathname.split('/wp-json/wp/v2/')
    const comments = blogs[folder]
    response.setHeader('content-type', 'application/json')
    if (comments === undefined || collection === undefined) response.writeHead(404).end('{}')
    else if (collection !== 'comments') response.end('[]')
    else response.end(JSON.stringify(comments.map((comment) => said(folder, comment)).sort((a, b) => b.id - a.id)))
  })
}

function said(folder: string, { id, text, name, user = 0, website = '', parent = 0, at }: BlogComment) {
  return {
    id,
    post: 1,
    parent,
    author: user,
    author_name: name,
    author_url: website,
    date_gmt: at ?? '2026-03-02T08:00:00',
    content: { rendered: `<p>${text}</p>` },
    link: `https://blogs.example${folder}/post/#comment-${id}`,
  }
}
